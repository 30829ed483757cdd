package io.milepost.app.config;

import io.milepost.app.config.yaml.Problem;
import io.milepost.app.config.yaml.YamlPlace;
import io.milepost.model.Check;
import io.milepost.model.DatasetTable;
import io.milepost.model.DatasetView;
import io.milepost.model.DriftPolicy;
import io.milepost.model.Nearest;
import io.milepost.model.TableDataset;
import io.milepost.model.TableField;
import io.milepost.warehouse.StarSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What only shows when a dataset is seen beside the others: of its home, of its folder. */
final class Neighbours {
  private final Map<String, TableDataset> datasets = new TreeMap<>();
  private final Set<String> names = new TreeSet<>();

  /**
   * @param declarations by the datasets' names; those with problems count by their names only
   */
  Neighbours(Map<String, Declaration> declarations) {
    names.addAll(declarations.keySet());
    declarations.forEach(
        (name, declaration) -> {
          if (declaration.dataset() instanceof TableDataset tables) {
            datasets.put(name, tables);
          }
        });
  }

  /** The declaration with what is wrong about it beside the others. */
  Declaration judge(Declaration declaration) {
    if (!(declaration.dataset() instanceof TableDataset dataset)) {
      return declaration;
    }
    YamlPlace place = YamlPlace.in(declaration.file(), declaration.yaml());
    List<Problem> problems = new ArrayList<>();
    dependencies(dataset, place, problems);
    relations(dataset, place, problems);
    references(dataset, place, problems);
    return declaration.with(problems);
  }

  private void dependencies(TableDataset dataset, YamlPlace place, List<Problem> problems) {
    for (String other : dataset.dependsOn()) {
      if (!names.contains(other)) {
        String hint = Nearest.hint(other, names);
        String message = "There is no dataset '%s'. %s".formatted(other, hint);
        problems.add(place.atItem("depends_on", other, message));
      } else {
        cycle(dataset.name(), other, new LinkedHashSet<>(List.of(dataset.name())))
            .map(path -> "Datasets depend on each other in a circle: %s.".formatted(path))
            .ifPresent(message -> problems.add(place.atItem("depends_on", other, message)));
      }
    }
  }

  /** The way from {@code at} back to {@code start}. */
  private Optional<String> cycle(String start, String at, Set<String> way) {
    if (at.equals(start)) {
      return Optional.of(String.join(" → ", way) + " → " + start);
    }
    if (!datasets.containsKey(at) || !way.add(at)) {
      return Optional.empty();
    }
    Optional<String> found =
        datasets.get(at).dependsOn().stream()
            .flatMap(next -> cycle(start, next, way).stream())
            .findFirst();
    way.remove(at);
    return found;
  }

  private void relations(TableDataset dataset, YamlPlace place, List<Problem> problems) {
    for (TableDataset other : datasets.values()) {
      if (other.name().equals(dataset.name())) {
        continue;
      }
      Set<String> taken = new TreeSet<>(relations(other).toList());
      String message = "The dataset '%s' has a table or view '%s' already; choose another name.";
      relations(dataset)
          .filter(taken::contains)
          .map(name -> place(dataset, place, name, message.formatted(other.name(), name)))
          .forEach(problems::add);
    }
  }

  private static Problem place(TableDataset dataset, YamlPlace place, String name, String message) {
    boolean view = dataset.views().stream().anyMatch(one -> one.name().equals(name));
    if (view) {
      return place.atItem("views", name + ".sql", message);
    }
    return dataset.tables().size() > 1
        ? place.atKey("tables", name, message)
        : place.atKey("table", name, message);
  }

  private static Stream<String> relations(TableDataset dataset) {
    return Stream.concat(
        dataset.tables().stream().map(DatasetTable::name),
        dataset.views().stream().map(DatasetView::name));
  }

  private void references(TableDataset dataset, YamlPlace place, List<Problem> problems) {
    List<Check> checks = dataset.checks();
    for (int i = 0; i < checks.size(); i++) {
      if (checks.get(i) instanceof Check.Reference reference) {
        Optional<String> message = complaint(dataset, reference);
        int index = i;
        message.ifPresent(text -> problems.add(place.atMember("checks", index, "to", text)));
      }
    }
  }

  private Optional<String> complaint(TableDataset dataset, Check.Reference reference) {
    Set<String> known = new TreeSet<>(Set.of(StarSchema.TRIPS_VIEW));
    StarSchema.TABLES.forEach(table -> known.add(table.name()));
    datasets.values().forEach(other -> relations(other).forEach(known::add));
    relations(dataset).forEach(known::add);
    String table = reference.otherTable();
    if (!known.contains(table)) {
      String hint = Nearest.hint(table, known);
      return Optional.of("There is no table '%s'. %s".formatted(table, hint));
    }
    return Stream.concat(Stream.of(dataset), datasets.values().stream())
        .flatMap(other -> lacking(other, reference).stream())
        .findFirst();
  }

  /** The complaint that a declared table lacks the column; tables that evolve may have it. */
  private static Optional<String> lacking(TableDataset dataset, Check.Reference reference) {
    boolean evolves = dataset.drift().columns() == DriftPolicy.Columns.EVOLVE;
    return dataset.tables().stream()
        .filter(table -> table.name().equals(reference.otherTable()))
        .map(table -> table.fields().stream().map(TableField::name).toList())
        .filter(columns -> !columns.contains(reference.otherColumn()))
        .filter(columns -> !evolves || Nearest.find(reference.otherColumn(), columns).isPresent())
        .map(
            columns ->
                "The table '%s' has no column '%s'. %s"
                    .formatted(
                        reference.otherTable(),
                        reference.otherColumn(),
                        Nearest.hint(reference.otherColumn(), columns)))
        .findFirst();
  }
}
