package io.milepost.ingest.table;

import io.milepost.model.DatasetTable;
import io.milepost.model.DriftPolicy;
import io.milepost.model.Format;
import io.milepost.model.LoadMode;
import io.milepost.model.Origin;
import io.milepost.model.TableDataset;
import io.milepost.model.TableField;
import io.milepost.model.ValueType;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A dataset as the few lines at the start of a case declare it; see {@code cases/README.md}. */
public final class Declared {
  private Format format = new Format.JsonLines();
  private DriftPolicy.Columns columns = DriftPolicy.Columns.EVOLVE;
  private DriftPolicy.Types types = DriftPolicy.Types.QUARANTINE;
  private final List<DatasetTable> tables = new ArrayList<>();
  private int maxRowBytes = 1_000_000;

  private Declared() {}

  /** Reads the lines. */
  public static Declared of(List<String> lines) {
    Declared declared = new Declared();
    lines.forEach(declared::line);
    return declared;
  }

  public TableDataset dataset() {
    return new TableDataset(
        "case",
        format,
        LoadMode.APPEND,
        new DriftPolicy(columns, types),
        tables,
        List.of(),
        List.of(),
        List.of());
  }

  public int maxRowBytes() {
    return maxRowBytes;
  }

  private void line(String line) {
    String value = line.substring(line.indexOf(':') + 1).strip();
    if (line.startsWith("  ")) {
      field(line.substring(0, line.indexOf(':')).strip(), value);
      return;
    }
    switch (line.substring(0, line.indexOf(':'))) {
      case "format" -> format = format(value);
      case "columns" -> columns = DriftPolicy.Columns.valueOf(value.toUpperCase(Locale.ROOT));
      case "types" -> types = DriftPolicy.Types.valueOf(value.toUpperCase(Locale.ROOT));
      case "max_row_bytes" -> maxRowBytes = Integer.parseInt(value);
      case "table" -> table(value);
      default -> throw new IllegalArgumentException(line);
    }
  }

  private static Format format(String text) {
    return switch (text) {
      case "json" -> new Format.JsonLines();
      case "csv" -> new Format.Delimited(',', '"', true);
      case "csv without header" -> new Format.Delimited(',', '"', false);
      default -> throw new IllegalArgumentException(text);
    };
  }

  private void table(String text) {
    String[] parts = text.split(" where ", 2);
    List<DatasetTable.Condition> where = new ArrayList<>();
    if (parts.length == 2) {
      for (String condition : parts[1].split(" and ", -1)) {
        String[] sides = condition.split("=", 2);
        where.add(new DatasetTable.Condition(origin(sides[0]), List.of(sides[1].split("\\|", -1))));
      }
    }
    tables.add(new DatasetTable(parts[0], where, List.of(), List.of()));
  }

  private void field(String name, String text) {
    String[] parts = text.split(" ", 2);
    boolean nullable = name.endsWith("?");
    String plain = nullable ? name.substring(0, name.length() - 1) : name;
    String from = parts.length == 2 ? parts[1] : plain;
    DatasetTable last = tables.remove(tables.size() - 1);
    List<TableField> fields = new ArrayList<>(last.fields());
    fields.add(new TableField(plain, type(parts[0]), origin(from), nullable));
    tables.add(new DatasetTable(last.name(), last.where(), fields, last.key()));
  }

  private static ValueType type(String text) {
    String[] parts = text.split(":", 2);
    ZoneId utc = ZoneId.of("UTC");
    return switch (parts[0]) {
      case "text" -> new ValueType.Text();
      case "integer" -> new ValueType.WholeNumber();
      case "real" -> new ValueType.Real();
      case "longitude" -> new ValueType.Longitude();
      case "latitude" -> new ValueType.Latitude();
      case "boolean" -> new ValueType.Truth();
      case "json" -> new ValueType.Json();
      case "date" -> new ValueType.Day(List.of(parts[1].split(";", -1)));
      case "timestamp" -> new ValueType.Timestamp(List.of(parts[1].split(";", -1)), utc, utc);
      default -> throw new IllegalArgumentException(text);
    };
  }

  /** {@code =text} is a constant, a number a position, anything else names parted by a bar. */
  private static Origin origin(String text) {
    if (text.startsWith("=")) {
      return new Origin.Constant(text.substring(1));
    }
    return text.matches("\\d+")
        ? new Origin.Position(Integer.parseInt(text))
        : new Origin.Named(List.of(text.split("\\|", -1)));
  }
}
