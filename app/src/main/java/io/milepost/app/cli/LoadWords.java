package io.milepost.app.cli;

import io.milepost.app.load.LoadPreview;
import io.milepost.app.load.LoadResult;
import io.milepost.app.load.RejectedByCode;
import io.milepost.model.Coverage;
import io.milepost.model.Load;
import io.milepost.model.LoadCounts;
import io.milepost.model.LoadState;
import io.milepost.warehouse.CheckResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Loads as sentences, for people. */
final class LoadWords {
  private LoadWords() {}

  /** One line, and more beneath it where there is more to say. */
  static List<String> of(LoadResult result) {
    Load load = result.load();
    List<String> lines = new ArrayList<>();
    lines.add("Load %d, %s: %s.".formatted(load.loadId(), load.source(), outcome(load)));
    if (!result.rejected().counts().isEmpty()) {
      lines.add("  rejected for: " + reasons(result.rejected()));
      lines.add("  see them with: milepost rejects " + load.loadId());
    }
    result.checks().stream()
        .filter(check -> !check.passed())
        .map(LoadWords::failed)
        .forEach(lines::add);
    return lines;
  }

  private static String failed(CheckResult check) {
    return "  check %s (%s): %s"
        .formatted(check.check(), check.severity().word(), check.sentence());
  }

  private static String outcome(Load load) {
    return switch (load.state()) {
      case COMMITTED -> "committed, " + counts(load.counts()) + took(load);
      case ALREADY_LOADED ->
          "already loaded, the same content came with load %d".formatted(load.sameContentAs());
      case FAILED, REFUSED -> because(load.state(), load.source(), load.error());
      case QUEUED, RUNNING, CANCELLED, UNDONE -> load.state().word();
    };
  }

  /** The error, without the name of the source that stands before it already. */
  private static String because(LoadState state, String source, @Nullable String error) {
    String why = String.valueOf(error);
    String start = source + ": ";
    String rest = why.startsWith(start) ? why.substring(start.length()) : why;
    return "%s; %s".formatted(state.word(), rest.replaceFirst("\\.$", ""));
  }

  private static String took(Load load) {
    Double seconds = LoadResult.seconds(load);
    return seconds == null ? "" : String.format(Locale.ROOT, " in %.1f s", seconds);
  }

  static List<String> of(LoadPreview preview) {
    List<String> lines = new ArrayList<>();
    lines.add("%s: dry run, %s.".formatted(preview.source(), outlook(preview)));
    preview.covered().ifPresent(covered -> lines.add("  covers " + weeks(covered)));
    if (!preview.rejected().counts().isEmpty()) {
      lines.add("  rejected for: " + reasons(preview.rejected()));
    }
    return lines;
  }

  private static String outlook(LoadPreview preview) {
    return switch (preview.state()) {
      case ALREADY_LOADED ->
          "it is already loaded, the same content came with load %d"
              .formatted(preview.sameContentAs());
      case FAILED, REFUSED ->
          "it would be " + because(preview.state(), preview.source(), preview.error());
      default -> "it would be committed, " + counts(preview.counts());
    };
  }

  private static String weeks(Coverage covered) {
    long weeks = covered.firstWeek().until(covered.lastWeek().next());
    return weeks == 1
        ? "1 week, " + covered.firstWeek()
        : "%d weeks, %s to %s".formatted(weeks, covered.firstWeek(), covered.lastWeek());
  }

  private static String counts(LoadCounts counts) {
    return String.format(
        Locale.ROOT,
        "%,d rows read, %,d loaded, %,d duplicate, %,d rejected",
        counts.rowsRead(),
        counts.rowsLoaded(),
        counts.rowsDuplicate(),
        counts.rowsRejected());
  }

  static String reasons(RejectedByCode rejected) {
    return rejected.counts().entrySet().stream()
        .map(count -> String.format(Locale.ROOT, "%s %,d", count.getKey().code(), count.getValue()))
        .collect(Collectors.joining(", "));
  }
}
