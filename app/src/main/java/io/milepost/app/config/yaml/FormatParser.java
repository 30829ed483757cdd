package io.milepost.app.config.yaml;

import io.milepost.model.Format;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads how the files of a dataset are written. */
public final class FormatParser {
  public static final String CSV = "csv";
  public static final String JSON = "json";
  public static final String GEOJSON = "geojson";
  public static final Set<String> KEYS = Set.of("type", "delimiter", "quote", "header");

  private static final Format.Delimited DEFAULT = new Format.Delimited(',', '"', true);
  private static final String NO_QUOTE = "none";

  private final YamlObject format;
  private final Node node;

  private FormatParser(Node node, YamlProblems problems) {
    this.node = node;
    this.format = new YamlObject(node, "'format'", KEYS, problems);
  }

  /**
   * The format that {@code root} declares.
   *
   * @param types the words that its type may be, the default first
   */
  public static Format parse(YamlObject root, List<String> types) {
    return root.find("format")
        .map(node -> new FormatParser(node, root.problems()).parse(types))
        .orElseGet(() -> types.get(0).equals(GEOJSON) ? new Format.GeoJson() : DEFAULT);
  }

  private Format parse(List<String> types) {
    String type = format.choice("type", types);
    if (type.equals(CSV)) {
      return delimited();
    }
    for (String key : format.present("delimiter", "quote", "header")) {
      format
          .problems()
          .add(format.find(key).orElseThrow(), "'%s' is for csv, not for %s.".formatted(key, type));
    }
    return type.equals(JSON) ? new Format.JsonLines() : new Format.GeoJson();
  }

  private Format delimited() {
    char delimiter = character("delimiter", DEFAULT.delimiter());
    char quote = quote();
    if (delimiter == quote) {
      format
          .problems()
          .add(node, "'delimiter' and 'quote' are both %s; they must differ.".formatted(delimiter));
    }
    boolean header = !format.choice("header", List.of("true", "false")).equals("false");
    return new Format.Delimited(delimiter, quote, header);
  }

  private char quote() {
    boolean none =
        format.find("quote").filter(found -> YamlObject.isText(found, NO_QUOTE)).isPresent();
    return none ? 0 : character("quote", DEFAULT.quote());
  }

  private char character(String key, char otherwise) {
    String expected =
        "'%s' to be one ASCII character that is no letter or digit%s"
            .formatted(key, key.equals("quote") ? ", or none" : ", such as \";\" or \"\\t\"");
    return format
        .find(key)
        .flatMap(found -> format.text(found, expected).map(text -> single(text, found, expected)))
        .orElse(otherwise);
  }

  private char single(String text, Node found, String expected) {
    char first = text.charAt(0);
    boolean printable = first > 31 && first < 127 || first == '\t';
    if (text.length() > 1 || !printable || Character.isLetterOrDigit(first)) {
      format.problems().add(found, "Expected %s, found '%s'.".formatted(expected, text));
    }
    return first;
  }
}
