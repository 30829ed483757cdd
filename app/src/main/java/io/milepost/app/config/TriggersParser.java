package io.milepost.app.config;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import io.milepost.app.config.text.TimeSpanText;
import io.milepost.app.config.yaml.YamlObject;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what has the server load a dataset by itself. */
final class TriggersParser {
  static final Set<String> KEYS =
      Set.of("watch", "files", "quiet", "queue", "schedule", "zone", "day", "catch_up");

  private static final Duration QUIET = Duration.ofSeconds(10);
  private static final int CATCH_UP_DAYS = 7;

  private TriggersParser() {}

  static List<Trigger> parse(YamlObject root) {
    List<Trigger> triggers = new ArrayList<>();
    root.find("triggers")
        .ifPresent(node -> YamlObject.items(node).forEach(item -> add(item, root, triggers)));
    return triggers;
  }

  private static void add(Node item, YamlObject root, List<Trigger> triggers) {
    YamlObject trigger = new YamlObject(item, "a trigger", KEYS, root.problems());
    Set<String> kinds = trigger.present("watch", "queue", "schedule");
    if (kinds.size() != 1) {
      trigger.complain(
          "Expected a trigger to have one of 'watch', 'queue' and 'schedule', found %s."
              .formatted(kinds.isEmpty() ? "none" : String.join(" and ", kinds)));
      return;
    }
    Optional<? extends Trigger> parsed =
        switch (kinds.iterator().next()) {
          case "watch" -> watch(trigger);
          case "queue" -> queue(trigger);
          default -> schedule(trigger, root);
        };
    parsed.ifPresent(triggers::add);
  }

  private static Optional<Trigger.Watch> watch(YamlObject trigger) {
    refuse(trigger, "watch", "zone", "day", "catch_up");
    String files =
        trigger.value("files", "a pattern such as '*.csv'", read(TriggersParser::glob)).orElse("*");
    Duration quiet =
        trigger.value("quiet", TimeSpanText.EXPECTED, TimeSpanText::find).orElse(QUIET);
    return trigger
        .value("watch", "a folder", read(text -> Path.of(text).toString()))
        .map(folder -> new Trigger.Watch(folder, files, quiet));
  }

  private static Optional<Trigger.Queue> queue(YamlObject trigger) {
    refuse(trigger, "queue", "files", "quiet", "zone", "day", "catch_up");
    return trigger
        .value("queue", "the address of a queue of SQS", TriggersParser::address)
        .map(Trigger.Queue::new);
  }

  private static Optional<Trigger.Schedule> schedule(YamlObject trigger, YamlObject root) {
    refuse(trigger, "schedule", "files", "quiet");
    if (!root.has("source")) {
      trigger.complain("A schedule loads what 'source' says, and there is no 'source': add one.");
    }
    ZoneId zone =
        trigger
            .value("zone", "a zone such as Europe/Prague", read(ZoneId::of))
            .orElse(ZoneOffset.UTC);
    int day =
        trigger
            .value("day", "days from the day of the run, such as -1", read(Integer::valueOf))
            .orElse(-1);
    int catchUp =
        trigger
            .value("catch_up", TimeSpanText.EXPECTED_DAYS, TimeSpanText::find)
            .map(span -> (int) span.toDays())
            .orElse(CATCH_UP_DAYS);
    return trigger
        .value(
            "schedule",
            "five fields of cron, such as '0 5 * * *' for five every morning",
            read(TriggersParser::cron))
        .map(cron -> new Trigger.Schedule(cron, zone, day, catchUp));
  }

  private static String glob(String text) {
    FileSystems.getDefault().getPathMatcher("glob:" + text);
    return text;
  }

  private static String cron(String text) {
    return new CronSchedule(text, ZoneOffset.UTC, CronStyle.UNIX).getPattern();
  }

  private static Optional<URI> address(String text) {
    return read(URI::create)
        .apply(text)
        .filter(uri -> uri.getHost() != null && String.valueOf(uri.getScheme()).startsWith("http"));
  }

  private static <T> Function<String, Optional<T>> read(Function<String, T> reader) {
    return text -> {
      try {
        return Optional.of(reader.apply(text));
      } catch (IllegalArgumentException | DateTimeException e) {
        return Optional.empty();
      }
    };
  }

  private static void refuse(YamlObject trigger, String kind, String... keys) {
    for (String key : trigger.present(keys)) {
      trigger.complain("'%s' plays no part in a trigger with '%s'.".formatted(key, kind));
    }
  }
}
