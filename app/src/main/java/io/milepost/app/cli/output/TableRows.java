package io.milepost.app.cli.output;

import io.milepost.app.rows.RowOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a query for people; columns are aligned by what the first row holds. */
final class TableRows implements RowOutput {
  private static final int WIDEST_ON_TERMINAL = 60;
  private final Console console;
  private List<String> names = List.of();
  private @Nullable AlignedRows rows;

  TableRows(Console console) {
    this.console = console;
  }

  @Override
  public void columns(List<String> columns) {
    names = List.copyOf(columns);
  }

  @Override
  public boolean row(List<@Nullable Object> values) {
    aligned(values).add(values);
    return true;
  }

  @Override
  public void finish() {
    aligned(names).finish();
  }

  private AlignedRows aligned(List<?> sample) {
    if (rows == null) {
      int widest = console.looks().terminal() ? WIDEST_ON_TERMINAL : Integer.MAX_VALUE;
      rows = new AlignedRows(console.out(), columnsLike(sample), widest);
    }
    return rows;
  }

  private List<Table.Column> columnsLike(List<?> sample) {
    List<Table.Column> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      boolean number = sample.get(i) instanceof Number;
      columns.add(new Table.Column(names.get(i), number ? Table.Kind.NUMBER : Table.Kind.TEXT));
    }
    return columns;
  }
}
