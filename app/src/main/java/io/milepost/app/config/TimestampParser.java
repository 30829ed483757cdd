package io.milepost.app.config;

import io.milepost.ingest.time.TimestampPattern;
import io.milepost.model.Field;
import io.milepost.model.Nearest;
import io.milepost.model.Origin;
import io.milepost.model.UsageException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/** Reads how a timestamp is written and whose wall clock is kept. */
final class TimestampParser {
  private static final Set<String> MOMENTS = Set.of("iso", "epoch_seconds", "epoch_millis");

  private static final String NEEDS_ZONE =
      "Texts of the pattern '%s' can name a moment in any zone: say with 'zone' whose wall clock is kept.";

  private final YamlObject field;

  TimestampParser(YamlObject field) {
    this.field = field;
  }

  Field.Timestamp parse(String name, Origin from) {
    List<String> patterns = patterns();
    Optional<ZoneId> zone = zone("zone");
    Optional<ZoneId> writtenIn = zone("written_in");
    if (field.has("written_in") && !field.has("zone")) {
      field.complain("'written_in' needs 'zone' beside it: the zone whose wall clock is kept.");
    }
    // Without offsets and zones a text is the wall clock as it stands: any zone will do.
    ZoneId kept = zone.orElse(ZoneOffset.UTC);
    return new Field.Timestamp(name, from, patterns, kept, writtenIn.orElse(kept));
  }

  private List<String> patterns() {
    return field
        .require("pattern", "how the timestamp is written, such as \"yyyy-MM-dd HH:mm:ss\"")
        .map(node -> YamlObject.items(node).stream().flatMap(item -> pattern(item).stream()))
        .orElse(Stream.empty())
        .toList();
  }

  private Optional<String> pattern(Node node) {
    String expected =
        "'pattern' to be a pattern such as \"yyyy-MM-dd HH:mm:ss\", or a list of them";
    Optional<String> pattern = field.text(node, expected);
    pattern.ifPresent(text -> check(node, text));
    return pattern;
  }

  private void check(Node node, String pattern) {
    try {
      TimestampPattern.compile(pattern, ZoneOffset.UTC, ZoneOffset.UTC);
    } catch (UsageException e) {
      field.problems().add(node, e.getMessage());
      return;
    }
    if (namesMoments(pattern) && !field.has("zone")) {
      field.problems().add(node, NEEDS_ZONE.formatted(pattern));
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
