package io.milepost.app.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows in aligned columns under a header. Widths are taken from the first thousand rows, so that
 * any number of rows needs bounded memory; a wider cell further down pushes its row out of line.
 */
final class AlignedRows {
  private static final int ROWS_MEASURED = 1000;
  private static final String GAP = "  ";

  private final PrintWriter out;
  private final List<Table.Column> columns;
  private final int widest;
  private final List<List<String>> held = new ArrayList<>();
  private int @Nullable [] widths;

  AlignedRows(PrintWriter out, List<Table.Column> columns) {
    this(out, columns, Integer.MAX_VALUE);
  }

  /**
   * @param widest longer cells are cut and end in {@code …}
   */
  AlignedRows(PrintWriter out, List<Table.Column> columns, int widest) {
    this.out = out;
    this.columns = List.copyOf(columns);
    this.widest = widest;
  }

  void add(List<@Nullable Object> values) {
    List<String> cells = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      cells.add(cut(Cells.shown(values.get(i), columns.get(i).kind())));
    }
    if (widths != null) {
      print(cells, widths);
    } else {
      held.add(cells);
      if (held.size() == ROWS_MEASURED) {
        printHeld();
      }
    }
  }

  /** Prints what is still held back. */
  void finish() {
    if (widths == null) {
      printHeld();
    }
  }

  private void printHeld() {
    List<String> names = columns.stream().map(column -> Printable.of(column.name())).toList();
    int[] measured = new int[columns.size()];
    for (int i = 0; i < measured.length; i++) {
      measured[i] = Math.max(Cells.width(names.get(i)), widestHeld(i));
    }
    print(names, measured);
    print(rules(measured), measured);
    held.forEach(cells -> print(cells, measured));
    held.clear();
    widths = measured;
  }

  private int widestHeld(int column) {
    return held.stream().mapToInt(cells -> Cells.width(cells.get(column))).max().orElse(0);
  }

  private static List<String> rules(int[] measured) {
    return java.util.Arrays.stream(measured).mapToObj("-"::repeat).collect(Collectors.toList());
  }

  private void print(List<String> cells, int[] measured) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < measured.length; i++) {
      String padding = " ".repeat(Math.max(0, measured[i] - Cells.width(cells.get(i))));
      boolean left = columns.get(i).kind() == Table.Kind.TEXT;
      line.append(i == 0 ? "" : GAP)
          .append(left ? "" : padding)
          .append(cells.get(i))
          .append(left ? padding : "");
    }
    out.print(line.toString().stripTrailing() + "\n");
  }

  private String cut(String cell) {
    if (Cells.width(cell) <= widest) {
      return cell;
    }
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int c : cell.codePoints().toArray()) {
      used += Cells.width(c);
      if (used >= widest) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return kept.append('…').toString();
  }
}
