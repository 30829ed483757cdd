package io.milepost.app.api.resource;

import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;

/** What clients call sources: names that stand in logs, and in lines on terminals. */
final class SourceName {
  private SourceName() {}

  /**
   * Does nothing with a name that can be shown as it is.
   *
   * @param type of the problem
   * @param what was named, such as {@code 'name'}
   * @throws ProblemException when it has control characters
   */
  static void requireShown(ProblemType type, String what, String name) {
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw new ProblemException(
          type,
          "Expected %s without control characters such as line ends, found '%s' (without them). Send it under another name."
              .formatted(what, shown(name)));
    }
  }

  private static String shown(String name) {
    return name.codePoints()
        .filter(c -> !Character.isISOControl(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
