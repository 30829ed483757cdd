package io.milepost.ingest.jsonlines;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** JSON in all the ways it can be written, and nearly JSON. */
final class JsonDocuments {
  private static final int DEEPEST = 4;

  private JsonDocuments() {}

  /** Lines with one object each; keys may come twice. */
  static Arbitrary<String> objects() {
    return object(DEEPEST);
  }

  /** Lines with one object each, in which each key comes once. */
  static Arbitrary<String> objectsWithoutEqualKeys() {
    return Combinators.combine(
            value(2), value(2), value(2), value(2), keys().list().uniqueElements().ofMaxSize(4))
        .as(
            (a, b, c, d, keys) -> {
              List<String> values = List.of(a, b, c, d);
              StringBuilder object = new StringBuilder("{");
              for (int i = 0; i < keys.size(); i++) {
                String inner =
                    keys.get(i).equals("\"b\"") ? "{\"c\":" + values.get(i) + "}" : values.get(i);
                object.append(i == 0 ? "" : ",").append(keys.get(i)).append(':').append(inner);
              }
              return object.append("}").toString();
            });
  }

  /** Lines that a few changes have made something else of, often no JSON. */
  static Arbitrary<String> changed() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "",
            "",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\u",
            "u",
            "0",
            "1",
            "-",
            "+",
            ".",
            "e",
            "t",
            "null",
            "true",
            " ",
            "\t",
            "\u0001",
            "a",
            "\u00E9",
            "\uD83D\uDE97",
            "/",
            "'",
            "NaN");
    Arbitrary<Tuple.Tuple3<Integer, Integer, String>> change =
        Combinators.combine(
                Arbitraries.integers().between(0, 400), Arbitraries.integers().between(0, 2), piece)
            .as(Tuple::of);
    return Combinators.combine(objects(), change.list().ofMinSize(1).ofMaxSize(3))
        .as(
            (line, changes) -> {
              String text = line;
              for (var one : changes) {
                int at = text.isEmpty() ? 0 : one.get1() % text.length();
                int end = Math.min(text.length(), at + one.get2());
                text = text.substring(0, at) + one.get3() + text.substring(end);
              }
              return text;
            });
  }

  private static Arbitrary<String> value(int depth) {
    Arbitrary<String> scalar =
        Arbitraries.oneOf(
            texts(),
            Arbitraries.of("true", "false", "null"),
            Arbitraries.of(
                "0",
                "-0",
                "12",
                "-7",
                "1.50",
                "0.1e5",
                "1E-3",
                "2e+2",
                "123456789012345678901234567890",
                "52.53712123725779"));
    if (depth == 0) {
      return scalar;
    }
    return Arbitraries.frequencyOf(
        Tuple.of(5, scalar), Tuple.of(2, object(depth - 1)), Tuple.of(1, list(depth - 1)));
  }

  private static Arbitrary<String> object(int depth) {
    Arbitrary<String> member =
        Combinators.combine(keys(), blanks(), blanks(), Arbitraries.lazy(() -> value(depth)))
            .as((key, before, after, value) -> key + before + ":" + after + value);
    return Combinators.combine(member.list().ofMaxSize(5), blanks())
        .as(
            (members, blank) ->
                members.stream().collect(Collectors.joining("," + blank, "{" + blank, "}")));
  }

  private static Arbitrary<String> list(int depth) {
    return Combinators.combine(Arbitraries.lazy(() -> value(depth)).list().ofMaxSize(4), blanks())
        .as(
            (values, blank) ->
                values.stream().collect(Collectors.joining(blank + ",", "[", blank + "]")));
  }

  private static Arbitrary<String> keys() {
    return Arbitraries.of(
        "\"a\"",
        "\"b\"",
        "\"c\"",
        "\"j\"",
        "\"k\"",
        "\"l\"",
        "\"m\"",
        "\"\\u0061\"",
        "\"\"",
        "\"x y\"",
        "\"\u00E9\"",
        "\"a longer name of a key\"",
        "\"A\"");
  }

  private static Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "a",
            "Z",
            " ",
            "0",
            "\u00E9",
            "\u20AC",
            "\uD83D\uDE97",
            "\\n",
            "\\\"",
            "\\\\",
            "\\/",
            "\\b\\f\\r\\t",
            "\\u0000",
            "\\u00e9",
            "\\uD83D\\uDE97",
            "\\ud83d",
            "\\uDE97",
            "longer than a word",
            "{",
            "]",
            "\u007F");
    return piece.list().ofMaxSize(6).map(pieces -> "\"" + String.join("", pieces) + "\"");
  }

  private static Arbitrary<String> blanks() {
    return Arbitraries.frequency(Tuple.of(6, ""), Tuple.of(2, " "), Tuple.of(1, "\t  "));
  }
}
