package io.milepost.app.load;

import io.milepost.app.config.Datasets;
import io.milepost.app.config.Declaration;
import io.milepost.app.config.Home;
import io.milepost.app.config.SourcePattern;
import io.milepost.ingest.jdbc.JdbcTable;
import io.milepost.model.TableDataset;
import io.milepost.model.TripDataset;
import io.milepost.model.UsageException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sources to load into one dataset.
 *
 * @param database a table of another database that is one of them, or null
 * @param after names of the datasets that are to be loaded before
 */
public record Errand(
    LoadSettings settings, List<Source> sources, @Nullable JdbcTable database, List<String> after) {

  /** Sources that a command names. */
  public static Errand of(LoadSettings settings, List<Source> sources) {
    return new Errand(settings, sources, null, List.of());
  }

  /**
   * Where datasets declare that their files lie: of a dataset, after those that it depends on, as
   * far as they declare a source.
   *
   * @param date the day whose files are wanted, or null
   * @param settings makes the settings of a declaration
   * @throws UsageException when the dataset declares no source, or one of days and no day is given
   */
  public static List<Errand> declared(
      String dataset,
      @Nullable LocalDate date,
      Home home,
      Function<Declaration, LoadSettings> settings) {
    Map<String, Errand> errands = new LinkedHashMap<>();
    Datasets datasets = new Datasets(home);
    Declaration declaration = datasets.declaration(dataset);
    if (!declaresSource(declaration) && declaration.problems().isEmpty()) {
      throw new UsageException(
          "Expected files to ingest, and dataset '%s' declares no 'source' of its own. Name them: milepost ingest FILE --dataset %s."
              .formatted(dataset, dataset));
    }
    collect(declaration, date, home, settings, datasets, errands);
    return List.copyOf(errands.values());
  }

  /** Whether the dataset is of trips. */
  public boolean bringsTrips() {
    return settings.dataset() instanceof TripDataset;
  }

  /** Neighbours are told of cycles when declarations are read, so that this comes to an end. */
  private static void collect(
      Declaration declaration,
      @Nullable LocalDate date,
      Home home,
      Function<Declaration, LoadSettings> settings,
      Datasets datasets,
      Map<String, Errand> errands) {
    LoadSettings how = settings.apply(declaration);
    String name = how.dataset().name();
    List<String> after =
        how.dataset() instanceof TableDataset tables ? tables.dependsOn() : List.of();
    if (errands.containsKey(name)) {
      return;
    }
    for (String other : after) {
      collect(datasets.declaration(other), date, home, settings, datasets, errands);
    }
    if (declaresSource(declaration)) {
      List<String> places =
          declaration.source().map(source -> place(source, date, home)).stream().toList();
      errands.put(
          name, new Errand(how, Source.of(places), declaration.database().orElse(null), after));
    }
  }

  private static boolean declaresSource(Declaration declaration) {
    return declaration.source().isPresent() || declaration.database().isPresent();
  }

  private static String place(SourcePattern source, @Nullable LocalDate date, Home home) {
    return date == null || !source.isDated() ? source.always(home) : source.on(date, home);
  }
}
