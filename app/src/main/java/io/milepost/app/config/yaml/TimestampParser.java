package io.milepost.app.config.yaml;

import io.milepost.ingest.time.TimestampPattern;
import io.milepost.model.Nearest;
import io.milepost.model.UsageException;
import io.milepost.model.ValueType;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/** Reads how a timestamp is written and whose wall clock is kept. */
public final class TimestampParser {
  private static final Set<String> MOMENTS = Set.of("iso", "epoch_seconds", "epoch_millis");

  /** Letters of other parts than a day's are missing here. */
  private static final Pattern DAY = Pattern.compile("[yMd[^a-zA-Z]]*");

  private static final String NEEDS_ZONE =
      "Texts of the pattern '%s' can name a moment in any zone: say with 'zone' whose wall clock is kept.";

  private final YamlObject field;

  /**
   * @param field has the keys {@code pattern}, {@code zone} and {@code written_in}
   */
  public TimestampParser(YamlObject field) {
    this.field = field;
  }

  /** The timestamp; with stand-ins after a problem. */
  public ValueType.Timestamp parse() {
    List<String> patterns =
        patterns("how the timestamp is written, such as \"yyyy-MM-dd HH:mm:ss\"", this::check);
    Optional<ZoneId> zone = zone("zone");
    Optional<ZoneId> writtenIn = zone("written_in");
    if (field.has("written_in") && !field.has("zone")) {
      field.complain("'written_in' needs 'zone' beside it: the zone whose wall clock is kept.");
    }
    // Without offsets and zones a text is the wall clock as it stands: any zone will do.
    ZoneId kept = zone.orElse(ZoneOffset.UTC);
    return new ValueType.Timestamp(patterns, kept, writtenIn.orElse(kept));
  }

  /** The day; a pattern that names more than a day is a problem. */
  public ValueType.Day parseDay() {
    return new ValueType.Day(
        patterns("how the day is written, such as yyyy-MM-dd", this::checkDay));
  }

  private List<String> patterns(String expected, BiConsumer<Node, String> check) {
    return field
        .require("pattern", expected)
        .map(node -> YamlObject.items(node).stream().flatMap(item -> pattern(item, check).stream()))
        .orElse(Stream.empty())
        .toList();
  }

  private Optional<String> pattern(Node node, BiConsumer<Node, String> check) {
    String expected =
        "'pattern' to be a pattern such as \"yyyy-MM-dd HH:mm:ss\", or a list of them";
    Optional<String> pattern = field.text(node, expected);
    pattern.ifPresent(text -> check.accept(node, text));
    return pattern;
  }

  private void check(Node node, String pattern) {
    if (compile(node, pattern) && namesMoments(pattern) && !field.has("zone")) {
      field.problems().add(node, NEEDS_ZONE.formatted(pattern));
    }
  }

  private boolean compile(Node node, String pattern) {
    try {
      TimestampPattern.compile(pattern, ZoneOffset.UTC, ZoneOffset.UTC);
      return true;
    } catch (UsageException e) {
      field.problems().add(node, e.getMessage());
      return false;
    }
  }

  private void checkDay(Node node, String pattern) {
    if (!DAY.matcher(pattern.replaceAll("'[^']*'", "")).matches()) {
      field
          .problems()
          .add(
              node,
              "A day's pattern is made of yyyy, M or MM, d or dd, such as yyyy-MM-dd; found '%s'. Use 'type: timestamp' for texts with a time."
                  .formatted(pattern));
    } else {
      compile(node, pattern);
    }
  }

  /** Whether texts may carry an offset, or count from a moment in UTC. */
  private static boolean namesMoments(String pattern) {
    return MOMENTS.contains(pattern)
        || pattern.replaceAll("'[^']*'", "").chars().anyMatch(c -> c == 'X' || c == 'Z');
  }

  private Optional<ZoneId> zone(String key) {
    String expected = "'%s' to be a time zone such as Europe/Prague".formatted(key);
    return field
        .find(key)
        .flatMap(node -> field.text(node, expected).flatMap(id -> zone(node, id, expected)));
  }

  private Optional<ZoneId> zone(Node node, String id, String expected) {
    if (ZoneId.getAvailableZoneIds().contains(id)) {
      return Optional.of(ZoneId.of(id));
    }
    String hint =
        Nearest.find(id, ZoneId.getAvailableZoneIds())
            .map(" Did you mean '%s'?"::formatted)
            .orElse("");
    field.problems().add(node, "Expected %s, found '%s'.%s".formatted(expected, id, hint));
    return Optional.empty();
  }
}
