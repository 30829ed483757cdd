package io.milepost.warehouse.duckdb.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Column;
import io.milepost.model.DatasetTable;
import io.milepost.model.Origin;
import io.milepost.model.TableBatch;
import io.milepost.model.TableField;
import io.milepost.model.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that the database takes for equal have the same hash. */
class KeyHashesTest {
  private static final List<TableField> FIELDS =
      List.of(
          field("name", new ValueType.Text()),
          field("length", new ValueType.Real()),
          field("count", new ValueType.WholeNumber()));

  private static TableField field(String name, ValueType type) {
    return new TableField(name, type, new Origin.Named(List.of(name)), true);
  }

  private static long[] hashes(List<String> key, Object[]... rows) {
    DatasetTable table = new DatasetTable("t", List.of(), FIELDS, key);
    TableBatch batch = new TableBatch(rows.length, table);
    for (int row = 0; row < rows.length; row++) {
      set(batch, row, rows[row]);
    }
    batch.values().rows(rows.length);
    return new KeyHashes(table).of(batch, 0, rows.length);
  }

  private static void set(TableBatch batch, int row, Object... values) {
    byte[] text = String.valueOf(values[0]).getBytes(StandardCharsets.UTF_8);
    ((Column.Texts) batch.values().columns().get(0)).set(row, text, 0, text.length);
    ((Column.Doubles) batch.values().columns().get(1)).values()[row] = (double) values[1];
    if (values[2] == null) {
      batch.nulls(2).set(row);
    } else {
      ((Column.Longs) batch.values().columns().get(2)).values()[row] = (long) values[2];
    }
  }

  private static Object[] row(Object... values) {
    return values;
  }

  @Test
  void zeroesOfBothSignsAndAllThatIsNoNumberAreTheSame() {
    long[] hashes =
        hashes(
            List.of(),
            row("a", 0.0, 1L),
            row("a", -0.0, 1L),
            row("a", Double.NaN, 1L),
            row("a", Double.longBitsToDouble(0x7ff8000000000001L), 1L));
    assertThat(hashes[0]).isEqualTo(hashes[1]).isNotEqualTo(hashes[2]);
    assertThat(hashes[2]).isEqualTo(hashes[3]);
  }

  @Test
  void everyFieldCountsWithoutKey() {
    long[] hashes =
        hashes(
            List.of(),
            row("a name that is long", 1.0, 1L),
            row("a name that is long", 1.0, 1L),
            row("a name that is lost", 1.0, 1L),
            row("a name that is long", 2.0, 1L),
            row("a name that is long", 1.0, null),
            row("a name that is long", 1.0, null));
    assertThat(hashes[0]).isEqualTo(hashes[1]);
    assertThat(hashes[4]).isEqualTo(hashes[5]);
    assertThat(List.of(hashes[0], hashes[2], hashes[3], hashes[4])).doesNotHaveDuplicates();
  }

  @Test
  void onlyTheKeyCountsWhereThereIsOne() {
    long[] hashes =
        hashes(List.of("count"), row("a", 1.0, 7L), row("b", 2.0, 7L), row("a", 1.0, 8L));
    assertThat(hashes[0]).isEqualTo(hashes[1]).isNotEqualTo(hashes[2]);
  }
}
