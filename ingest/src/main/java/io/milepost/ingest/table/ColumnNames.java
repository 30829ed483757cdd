package io.milepost.ingest.table;

import io.milepost.model.OwnColumns;
import io.milepost.model.TableField;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes names of columns that SQL takes without quotes. Not thread-safe. */
final class ColumnNames {
  /** So that every engine takes them, with a number behind. */
  private static final int LONGEST = 58;

  private final Set<String> taken = new HashSet<>();

  /** Names are made unlike those of {@code fields} and the columns that tables have undeclared. */
  ColumnNames(Collection<TableField> fields) {
    taken.add(OwnColumns.LOAD_ID);
    taken.add(OwnColumns.LOADED_AT);
    taken.addAll(OwnColumns.OF_ENGINES);
    fields.forEach(field -> taken.add(field.name()));
  }

  /** A name of a-z, 0-9 and _ for what a source calls {@code text}, given once. */
  String name(String text) {
    String base = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    base = base.isEmpty() || Character.isDigit(base.charAt(0)) ? "_" + base : base;
    base = base.substring(0, Math.min(LONGEST, base.length()));
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + "_" + i;
    }
    return name;
  }
}
