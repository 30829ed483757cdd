package io.milepost.ingest.csv;

import io.milepost.model.DataException;
import io.milepost.model.Nearest;
import io.milepost.model.Origin;
import io.milepost.model.UsageException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The columns of one source.
 *
 * @param source for messages
 * @param names as the header has them, without blanks around; {@code column_1} … when there is none
 * @param named whether the names come from a header row
 */
record Header(String source, List<String> names, boolean named) {
  private static final int MOST_LISTED = 40;
  private static final int LONGEST_LIST = 400;
  private static final List<String> OTHER_DELIMITERS = List.of(";", ",", "|", "\t");

  /** The columns of a header row. */
  static Header of(String source, Row row) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < row.fields(); i++) {
      String name = row.text(i).strip();
      names.add(name.isEmpty() ? madeUpName(i) : name);
    }
    return new Header(source, List.copyOf(names), true);
  }

  /** The columns of a source without a header row, by its first row. */
  static Header withoutNames(String source, Row firstRow) {
    return new Header(
        source, IntStream.range(0, firstRow.fields()).mapToObj(Header::madeUpName).toList(), false);
  }

  /**
   * The index of the column that {@code origin} names.
   *
   * @param field the field that is read from it, for messages
   * @throws DataException when there is no such column, or there are two
   */
  int column(String field, Origin origin) {
    if (origin instanceof Origin.Position position) {
      return position(field, position.number());
    }
    if (origin instanceof Origin.Named wanted && named) {
      return named(field, wanted.names());
    }
    throw new UsageException(
        "The dataset says that its files have no header row; give field '%s' a column's number instead of a name."
            .formatted(field));
  }

  /** Index of the column that {@code origin} names, or nothing when there is none. */
  OptionalInt find(String field, Origin origin) {
    boolean there =
        origin instanceof Origin.Position position
            ? position.number() >= 1 && position.number() <= names.size()
            : !(origin instanceof Origin.Named wanted)
                || !named
                || wanted.names().stream().anyMatch(name -> !matching(name, true).isEmpty());
    return there ? OptionalInt.of(column(field, origin)) : OptionalInt.empty();
  }

  /** Indexes of all the columns that {@code origin} could mean. */
  Set<Integer> all(Origin origin) {
    if (origin instanceof Origin.Position position) {
      return Set.of(position.number() - 1);
    }
    return origin instanceof Origin.Named wanted
        ? wanted.names().stream()
            .flatMap(name -> matching(name, true).stream())
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** Where column {@code index} is, for a field that is read from it. */
  Origin origin(int index) {
    return named ? new Origin.Named(List.of(names.get(index))) : new Origin.Position(index + 1);
  }

  /**
   * Requires that columns kept as extras have names of their own.
   *
   * @throws DataException when two are called the same
   */
  void requireDistinct(IntStream columns) {
    Set<String> seen = new HashSet<>();
    columns
        .mapToObj(names::get)
        .filter(name -> !seen.add(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw ambiguous("the extra columns", name);
            });
  }

  private int position(String field, int number) {
    if (number < 1 || number > names.size()) {
      throw new DataException(
          "%s: expected a column number %d for field '%s', found %d columns. Check the delimiter and the dataset's positions."
              .formatted(source, number, field, names.size()));
    }
    return number - 1;
  }

  private int named(String field, List<String> wanted) {
    for (String name : wanted) {
      List<Integer> found = matching(name, false);
      found = found.isEmpty() ? matching(name, true) : found;
      if (found.size() > 1) {
        throw ambiguous("field '" + field + "'", name);
      }
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    throw missing(field, wanted);
  }

  private List<Integer> matching(String name, boolean ignoreCase) {
    return IntStream.range(0, names.size())
        .filter(i -> ignoreCase ? names.get(i).equalsIgnoreCase(name) : names.get(i).equals(name))
        .boxed()
        .toList();
  }

  private DataException missing(String field, List<String> wanted) {
    String expected = wanted.stream().map("'%s'"::formatted).collect(Collectors.joining(" or "));
    return new DataException(
        "%s: expected a column %s for field '%s'; found columns: %s.%s Mend the header or declare a dataset that names the column."
            .formatted(source, expected, field, listed(), hint(wanted)));
  }

  private String listed() {
    String listed = names.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
    return listed.length() <= LONGEST_LIST && names.size() <= MOST_LISTED
        ? listed
        : listed.substring(0, Math.min(LONGEST_LIST, listed.length())) + " …";
  }

  private String hint(List<String> wanted) {
    if (names.size() == 1) {
      return OTHER_DELIMITERS.stream()
          .filter(names.get(0)::contains)
          .findFirst()
          .map(" Is the delimiter '%s'?"::formatted)
          .orElse("");
    }
    return wanted.stream()
        .flatMap(name -> Nearest.find(name, names).stream())
        .findFirst()
        .map(" Did you mean '%s'?"::formatted)
        .orElse("");
  }

  private DataException ambiguous(String what, String name) {
    return new DataException(
        "%s: expected one column '%s' for %s, found several. Rename them in the header."
            .formatted(source, name, what));
  }

  private static String madeUpName(int index) {
    return "column_" + (index + 1);
  }
}
