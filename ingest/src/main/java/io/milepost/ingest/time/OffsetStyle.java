package io.milepost.ingest.time;

/** How an offset from UTC is written. */
enum OffsetStyle {
  /** {@code X}: {@code +01}, {@code +0130} or {@code Z}. */
  SHORT(true, true, true, false),
  /** {@code XXX}: {@code +01:30} or {@code Z}. */
  COLON(true, false, false, true),
  /** {@code Z}: {@code +0130}. */
  BASIC(false, false, true, false),
  /** Any of these, as ISO 8601 has it. */
  ANY(true, true, true, true);

  private final boolean takesZ;
  private final boolean takesHoursAlone;
  private final boolean takesPlainMinutes;
  private final boolean takesColonMinutes;

  OffsetStyle(
      boolean takesZ,
      boolean takesHoursAlone,
      boolean takesPlainMinutes,
      boolean takesColonMinutes) {
    this.takesZ = takesZ;
    this.takesHoursAlone = takesHoursAlone;
    this.takesPlainMinutes = takesPlainMinutes;
    this.takesColonMinutes = takesColonMinutes;
  }

  boolean takesZ() {
    return takesZ;
  }

  /** Bytes of the signed offset at {@code from}, or 0 when none is written in this style. */
  int length(byte[] bytes, int from, int to) {
    if (from >= to || bytes[from] != '+' && bytes[from] != '-' || !digits(bytes, from + 1, to)) {
      return 0;
    }
    if (takesColonMinutes
        && from + 3 < to
        && bytes[from + 3] == ':'
        && digits(bytes, from + 4, to)) {
      return 6;
    }
    if (takesPlainMinutes && digits(bytes, from + 3, to)) {
      return 5;
    }
    return takesHoursAlone ? 3 : 0;
  }

  private static boolean digits(byte[] bytes, int from, int to) {
    return from + 2 <= to && Element.isDigit(bytes[from]) && Element.isDigit(bytes[from + 1]);
  }
}
