package io.milepost.ingest.csv;

import io.milepost.ingest.table.Undeclared;
import io.milepost.model.DatasetTable;
import io.milepost.model.DriftPolicy;
import io.milepost.model.Origin;
import io.milepost.model.TableDataset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The columns of a source that no field or condition of the dataset names.
 *
 * @param columns their indexes; none when nobody wants to know of them
 * @param tables how many the dataset has
 */
record UndeclaredColumns(Header header, List<Integer> columns, int tables) {

  /**
   * Finds them.
   *
   * @throws io.milepost.model.DataException when they are to become columns, and two have one name
   */
  static UndeclaredColumns of(TableDataset dataset, Header header) {
    DriftPolicy.Columns policy = dataset.drift().columns();
    Set<Integer> declared = new HashSet<>();
    dataset.tables().stream()
        .flatMap(UndeclaredColumns::origins)
        .forEach(origin -> declared.addAll(header.all(origin)));
    List<Integer> columns =
        IntStream.range(0, header.names().size())
            .filter(i -> policy != DriftPolicy.Columns.IGNORE && !declared.contains(i))
            .boxed()
            .toList();
    if (policy == DriftPolicy.Columns.EVOLVE) {
      header.requireDistinct(columns.stream().mapToInt(Integer::intValue));
    }
    return new UndeclaredColumns(header, columns, dataset.tables().size());
  }

  private static Stream<Origin> origins(DatasetTable table) {
    return Stream.concat(
        table.fields().stream().map(field -> field.from()),
        table.where().stream().map(condition -> condition.from()));
  }

  /** One reader's knowledge of them. */
  List<Undeclared> newValues() {
    return columns.stream()
        .map(i -> new Undeclared(header.names().get(i), header.origin(i), i, tables, true))
        .toList();
  }
}
