package io.milepost.app.config.table;

import io.milepost.app.config.yaml.YamlProblems;
import io.milepost.model.OwnColumns;
import io.milepost.warehouse.StarSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/** Which names tables, views and columns may have, so that SQL needs no quotes on any engine. */
public final class SqlNames {
  private static final int LONGEST = 63;
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Set<String> RESERVED = reserved();
  private static final Set<String> TAKEN = taken();

  private SqlNames() {}

  /** Whether a column may be called so. */
  public static boolean isColumn(String name) {
    return FORM.matcher(name).matches()
        && name.length() <= LONGEST
        && !RESERVED.contains(name)
        && !OwnColumns.contains(name);
  }

  /** Whether a table or view may be called so. */
  public static boolean isRelation(String name) {
    return isColumn(name) && !TAKEN.contains(name) && !name.equals(AreaDatasetParser.TABLE);
  }

  static void checkColumn(String name, Node node, YamlProblems problems) {
    if (name.equals(OwnColumns.LOAD_ID)) {
      problems.add(
          node,
          "'load_id' is a column that every table has; choose another name, or leave it out.");
    } else if (name.equals(OwnColumns.LOADED_AT)) {
      problems.add(
          node,
          "'loaded_at' is a column that every export of a table has; call the column 'loaded_at_value', say, and have what was loaded with it rebuilt (`milepost datasets rebuild`).");
    } else if (OwnColumns.OF_ENGINES.contains(name)) {
      problems.add(
          node,
          "'%s' is a column that engines have of their own, in every table; call the column '%s_value', say."
              .formatted(name, name));
    } else {
      check("column", name, node, problems);
    }
  }

  /**
   * @param what {@code table} or {@code view}
   */
  static void checkRelation(String what, String name, Node node, YamlProblems problems) {
    if (TAKEN.contains(name)) {
      problems.add(
          node, "'%s' is a table of the warehouse itself; choose another name.".formatted(name));
    } else {
      check(what, name, node, problems);
    }
  }

  private static void check(String what, String name, Node node, YamlProblems problems) {
    if (RESERVED.contains(name)) {
      problems.add(
          node,
          "'%s' is a reserved word of SQL; call the %s '%s_%s', say."
              .formatted(name, what, name, what));
    } else if (!FORM.matcher(name).matches() || name.length() > LONGEST) {
      problems.add(
          node,
          "A %s's name is made of a-z, 0-9 and '_', begins with a letter and has at most %d letters; found '%s'."
              .formatted(what, LONGEST, name));
    }
  }

  /** The words that DuckDB or PostgreSQL does not take as a name without quotes. */
  static Set<String> reserved() {
    try (InputStream words = SqlNames.class.getResourceAsStream("reserved-words.txt")) {
      String text =
          new String(Objects.requireNonNull(words).readAllBytes(), StandardCharsets.UTF_8);
      return Set.of(text.strip().split("\\s+"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> taken() {
    Set<String> names = new HashSet<>(Set.of(StarSchema.TRIPS_VIEW));
    StarSchema.TABLES.forEach(table -> names.add(table.name()));
    return Set.copyOf(names);
  }
}
