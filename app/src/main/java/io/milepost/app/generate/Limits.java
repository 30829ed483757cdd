package io.milepost.app.generate;

import io.milepost.model.UsageException;

/** Refuses settings that are out of range. */
final class Limits {
  private Limits() {}

  static void require(String what, long found, long least, long most) {
    if (found < least || found > most) {
      throw refusal(what, found, least, most);
    }
  }

  static void require(String what, double found, double least, double most) {
    if (!(found >= least && found <= most)) {
      throw refusal(what, found, least, most);
    }
  }

  private static UsageException refusal(String what, Object found, Object least, Object most) {
    return new UsageException(
        "The %s must be within %s and %s; found %s.".formatted(what, least, most, found));
  }
}
