package io.milepost.app.cli.output;

import java.util.List;

/** Where an {@link Answer} is told to people. */
public final class Page {
  private final Console console;

  Page(Console console) {
    this.console = console;
  }

  public void line(String text) {
    console.out().print(Printable.of(text) + "\n");
  }

  public void blankLine() {
    console.out().print("\n");
  }

  /** Prints an aligned table, with a header row. */
  public void table(Table table) {
    AlignedRows rows = new AlignedRows(console.out(), table.columns());
    table.rows().forEach(rows::add);
    rows.finish();
  }

  /** A bar for {@code value}, full {@code width} for {@code largest}. */
  public String bar(long value, long largest, int width) {
    return Bars.bar(value, largest, width, console.looks().unicode());
  }

  /** Prints lines as they are. */
  public void lines(List<String> lines) {
    lines.forEach(this::line);
  }
}
