package io.milepost.ingest.csv;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Files of trips, good and bad, for properties: with points, numbers, quotes, line ends of all
 * kinds, and rows that are cut short. Each row begins with {@link #FIRST}.
 */
final class TripFiles {
  static final String FIRST = "\"1\"";

  private TripFiles() {}

  /** A header, and rows of fields of the kinds that the letters stand for. */
  static Arbitrary<String> files(String header, String kinds) {
    List<Arbitrary<String>> fields =
        kinds.chars().mapToObj(kind -> mutated(field((char) kind))).toList();
    Arbitrary<String> row = Combinators.combine(fields).as(values -> String.join(",", values));
    Arbitrary<String> lineEnd =
        Arbitraries.frequency(
            Tuple.of(9, "\n"), Tuple.of(3, "\r\n"), Tuple.of(1, "\r"), Tuple.of(1, "\n\n"));
    Arbitrary<String> rows =
        Combinators.combine(row, lineEnd)
            .as((text, end) -> FIRST + "," + text + end)
            .list()
            .ofMaxSize(12)
            .map(all -> String.join("", all));
    return Combinators.combine(rows, row.injectNull(0.5))
        .as((all, last) -> header + "\n" + all + (last == null ? "" : FIRST + "," + last));
  }

  private static Arbitrary<String> field(char kind) {
    return switch (kind) {
      case 'p' -> point();
      case 'd' -> number();
      case 'a' -> pair();
      case 't' ->
          Arbitraries.of(
              "2018-05-28 09:03:40", "\"2016-02-29 23:59:59\"", "1/2/2018 3:04:05", "2018-05-28 ");
      default -> Arbitraries.of("Prague", "New York", "Plzeň", "\"a,b\"", "\"x\"\"y\"", "a\"b", "");
    };
  }

  private static Arbitrary<String> point() {
    Arbitrary<String> plain =
        Combinators.combine(number(), number()).as((lon, lat) -> "POINT (" + lon + " " + lat + ")");
    return Arbitraries.frequencyOf(
        Tuple.of(8, plain),
        Tuple.of(1, plain.map(text -> "SRID=4326;" + text)),
        Tuple.of(1, plain.map(text -> "\"" + text + "\"")));
  }

  private static Arbitrary<String> pair() {
    return Combinators.combine(
            number(), Arbitraries.of(" ", " ", " ", "; ", ";", "  ", "\t", ""), number())
        .as((first, between, second) -> first + between + second);
  }

  private static Arbitrary<String> number() {
    Arbitrary<String> usual =
        Arbitraries.doubles()
            .between(-90, 90)
            .ofScale(14)
            .withDistribution(RandomDistribution.uniform())
            .map(String::valueOf);
    Arbitrary<String> other =
        Arbitraries.of(
            "0", "-0", "+1", "1e1", "5.", ".5", "180", "-90.0", "91", "181", "1e", "NaN");
    return Arbitraries.frequencyOf(Tuple.of(5, usual), Tuple.of(2, other));
  }

  /** Some with a piece put in somewhere, or cut short; never so that a quote stays open. */
  private static Arbitrary<String> mutated(Arbitrary<String> field) {
    Arbitrary<String> piece =
        Arbitraries.of(
            " ", "\t", ",", ";", "x", "é", "\u0001", "(", ")", ".", "-", "1", "\n" + FIRST + ",");
    Arbitrary<Integer> place = Arbitraries.integers().between(0, 40);
    Arbitrary<String> longer = Combinators.combine(field, piece, place).as(TripFiles::insert);
    Arbitrary<String> shorter =
        Combinators.combine(field, place)
            .as((text, at) -> text.substring(0, at % (text.length() + 1)));
    return Arbitraries.frequencyOf(
        Tuple.of(20, field),
        Tuple.of(2, longer),
        Tuple.of(1, shorter.filter(text -> text.indexOf('"') < 0)));
  }

  private static String insert(String text, String piece, int place) {
    int at = place % (text.length() + 1);
    return text.indexOf('"') >= 0 ? text : text.substring(0, at) + piece + text.substring(at);
  }
}
