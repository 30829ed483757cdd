package io.milepost.app.config;

import io.milepost.model.Format;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads how the files of a dataset are written. */
final class FormatParser {
  static final Format.Delimited DEFAULT = new Format.Delimited(',', '"', true);
  private static final Set<String> KEYS = Set.of("type", "delimiter", "quote", "header");
  private static final String NO_QUOTE = "none";

  private FormatParser() {}

  static Format.Delimited parse(Node node, YamlProblems problems) {
    YamlObject format = new YamlObject(node, "'format'", KEYS, problems);
    format.choice("type", List.of("csv"));
    char delimiter = character(format, "delimiter", DEFAULT.delimiter());
    char quote = quote(format);
    if (delimiter == quote) {
      problems.add(
          node, "'delimiter' and 'quote' are both %s; they must differ.".formatted(delimiter));
    }
    boolean header = !format.choice("header", List.of("true", "false")).equals("false");
    return new Format.Delimited(delimiter, quote, header);
  }

  private static char quote(YamlObject format) {
    boolean none =
        format.find("quote").filter(node -> YamlObject.isText(node, NO_QUOTE)).isPresent();
    return none ? 0 : character(format, "quote", DEFAULT.quote());
  }

  private static char character(YamlObject format, String key, char otherwise) {
    String expected =
        "'%s' to be one ASCII character that is no letter or digit%s"
            .formatted(key, key.equals("quote") ? ", or none" : ", such as \";\" or \"\\t\"");
    return format
        .find(key)
        .flatMap(
            node ->
                format
                    .text(node, expected)
                    .map(text -> single(text, node, expected, format.problems())))
        .orElse(otherwise);
  }

  private static char single(String text, Node node, String expected, YamlProblems problems) {
    char first = text.charAt(0);
    boolean printable = first > 31 && first < 127 || first == '\t';
    if (text.length() > 1 || !printable || Character.isLetterOrDigit(first)) {
      problems.add(node, "Expected %s, found '%s'.".formatted(expected, text));
    }
    return first;
  }
}
