package io.milepost.app.load;

import io.milepost.app.config.Datasets;
import io.milepost.app.config.Declaration;
import io.milepost.app.config.Home;
import io.milepost.app.config.SourcePattern;
import io.milepost.model.TableDataset;
import io.milepost.model.UsageException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects errands from what datasets declare. Not thread-safe. */
final class DeclaredErrands {
  private final Home home;
  private final Datasets datasets;
  private final @Nullable LocalDate date;
  private final Function<Declaration, LoadSettings> settings;
  private final Map<String, Errand> errands = new LinkedHashMap<>();

  /** For each dataset that was looked at, itself and all that are loaded before, with errands. */
  private final Map<String, Set<String>> upTo = new HashMap<>();

  DeclaredErrands(
      Home home, @Nullable LocalDate date, Function<Declaration, LoadSettings> settings) {
    this.home = home;
    this.datasets = new Datasets(home);
    this.date = date;
    this.settings = settings;
  }

  /** Those of a dataset and of all that it depends on, forerunners first. */
  List<Errand> of(String dataset) {
    Declaration declaration = datasets.declaration(dataset);
    if (!declaresSource(declaration) && declaration.problems().isEmpty()) {
      throw new UsageException(
          "Expected files to ingest, and dataset '%s' declares no 'source' of its own. Name them: milepost ingest FILE --dataset %s."
              .formatted(dataset, dataset));
    }
    collect(declaration);
    return List.copyOf(errands.values());
  }

  /** Neighbours are told of cycles when declarations are read, so that this comes to an end. */
  private Set<String> collect(Declaration declaration) {
    LoadSettings how = settings.apply(declaration);
    Set<String> names = new LinkedHashSet<>();
    if (how.dataset() instanceof TableDataset tables) {
      tables.dependsOn().forEach(other -> names.addAll(collectOnce(other)));
    }
    if (declaresSource(declaration)) {
      List<String> places = declaration.source().map(this::place).stream().toList();
      String name = how.dataset().name();
      errands.put(
          name,
          new Errand(
              how,
              Source.of(places, home.directory().getFileSystem()),
              declaration.database().orElse(null),
              List.copyOf(names)));
      names.add(name);
    }
    return names;
  }

  private Set<String> collectOnce(String dataset) {
    Set<String> known = upTo.get(dataset);
    if (known != null) {
      return known;
    }
    Set<String> names = collect(datasets.declaration(dataset));
    upTo.put(dataset, names);
    return names;
  }

  private static boolean declaresSource(Declaration declaration) {
    return declaration.source().isPresent() || declaration.database().isPresent();
  }

  private String place(SourcePattern source) {
    return date == null || !source.isDated() ? source.always(home) : source.on(date, home);
  }
}
