package io.milepost.app.infer;

import io.milepost.app.config.table.SqlNames;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of tables and columns that SQL takes without quotes. Not thread-safe. */
final class Names {
  private static final int LONGEST = 50;

  private final Set<String> taken = new HashSet<>();

  /** A name like {@code text}, given once. */
  String column(String text) {
    String plain = plain(text, "column");
    String base = SqlNames.isColumn(plain) ? plain : plain + "_value";
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + "_" + i;
    }
    return name;
  }

  /** The shortest ends of paths that are unlike each other, as names. */
  List<String> paths(List<String> paths) {
    return paths.stream().map(path -> column(ending(path, paths))).toList();
  }

  private static String ending(String path, List<String> paths) {
    int dot = path.lastIndexOf('.');
    while (dot > 0) {
      String end = path.substring(dot);
      boolean alone =
          paths.stream().filter(other -> other.endsWith(end) || ("." + other).equals(end)).count()
              == 1;
      if (alone && end.length() > 3) {
        return end.substring(1);
      }
      dot = path.lastIndexOf('.', dot - 1);
    }
    return path;
  }

  /** A table's name like {@code text}. */
  static String table(String text) {
    String plain = plain(text, "table");
    return SqlNames.isRelation(plain) ? plain : plain + "_rows";
  }

  /** A dataset's name like {@code text}. */
  static String dataset(String text) {
    String plain = ascii(text).replaceAll("[^a-z0-9_-]+", "-").replaceAll("^[-_]+|-+$", "");
    String undated = plain.replaceFirst("^[0-9_-]+(?=[a-z])", "");
    return undated.isEmpty() ? "dataset" : undated.equals("trips") ? "trips-drafted" : undated;
  }

  private static String plain(String text, String prefix) {
    String plain = ascii(text).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
    String led =
        plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? prefix + "_" + plain : plain;
    String cut = led.length() > LONGEST ? led.substring(0, LONGEST) : led;
    return cut.replaceAll("_+$", "");
  }

  private static String ascii(String text) {
    return Normalizer.normalize(Guesser.words(text), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }
}
