package io.milepost.app.config;

import io.milepost.app.config.yaml.YamlObject;
import io.milepost.model.Nearest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads where the files of a dataset lie. */
final class SourceParser {
  private static final List<String> SCHEMES = List.of("http", "https", "s3");
  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]+):.*");
  private static final Pattern BRACES = Pattern.compile("\\{([^},]*)}");
  private static final LocalDate ANY_DAY = LocalDate.EPOCH;

  private SourceParser() {}

  static Optional<SourcePattern> parse(YamlObject root) {
    Optional<Node> node = root.find("source").filter(found -> !(found instanceof MappingNode));
    Optional<String> text =
        node.flatMap(found -> root.text(found, "'source' to be a path, an address or a prefix"));
    text.ifPresent(found -> check(found, node.orElseThrow(), root));
    return text.map(SourcePattern::new);
  }

  private static void check(String text, Node node, YamlObject root) {
    Matcher scheme = SCHEME.matcher(text);
    if (scheme.matches() && !SCHEMES.contains(scheme.group(1))) {
      root.problems()
          .add(
              node,
              "Expected 'source' to be a path, or to begin with http, https or s3; found '%s'. %s"
                  .formatted(scheme.group(1), Nearest.hint(scheme.group(1), SCHEMES)));
    }
    Matcher braces = BRACES.matcher(text);
    while (braces.find()) {
      if (!isDay(braces.group(1))) {
        root.problems()
            .add(
                node,
                "Expected braces in 'source' to hold letters of a day, such as {yyyy-MM-dd}, or names to choose from, such as {csv,json}; found '{%s}'."
                    .formatted(braces.group(1)));
      }
    }
  }

  private static boolean isDay(String letters) {
    if (!new SourcePattern("{" + letters + "}").isDated()) {
      return false;
    }
    try {
      return !DateTimeFormatter.ofPattern(letters, Locale.ROOT).format(ANY_DAY).isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
