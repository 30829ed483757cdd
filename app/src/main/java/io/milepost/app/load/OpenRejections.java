package io.milepost.app.load;

import io.milepost.model.Rejection;
import io.milepost.warehouse.Ledger.StoredRejection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a retry has to know of the rows that were rejected: which lines, and what is mended. */
final class OpenRejections {
  private final Set<Long> mended = new HashSet<>();
  private final Set<Long> open = new HashSet<>();
  private final Map<Long, List<String>> misshapen = new HashMap<>();

  OpenRejections(RejectedRows rows) {
    rows.forEach(this::add);
  }

  private void add(StoredRejection stored, List<String> fields) {
    Rejection rejection = stored.rejection();
    (stored.mendedBy() == null ? open : mended).add(rejection.line());
    if (isMisshapen(rejection)) {
      misshapen.put(rejection.line(), fields);
    }
  }

  /**
   * Whether the row cannot be given back as it stood, so that what was given back would pass for a
   * good row although nobody mended it.
   */
  private static boolean isMisshapen(Rejection rejection) {
    return switch (rejection.code()) {
      case TOO_FEW_FIELDS, TOO_MANY_FIELDS, BAD_ENCODING, BAD_QUOTE, ROW_TOO_LONG -> true;
      default -> false;
    };
  }

  boolean contains(long line) {
    return open.contains(line) || mended.contains(line);
  }

  boolean isOpen(long line) {
    return open.contains(line);
  }

  /** Whether a row came back just as it was given out, and so cannot be right. */
  boolean isUntouched(long line, List<String> fields) {
    return fields.equals(misshapen.get(line));
  }

  long openCount() {
    return open.size();
  }
}
