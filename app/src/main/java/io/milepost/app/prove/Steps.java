package io.milepost.app.prove;

import java.util.function.Consumer;

/** Says which step of how many has begun, and about how long it takes once that can be told. */
final class Steps {
  private final int count;
  private final Consumer<String> lines;
  private int begun;

  Steps(int count, Consumer<String> lines) {
    this.count = count;
    this.lines = lines;
  }

  /**
   * Says what begins.
   *
   * @param seconds that it will take, roughly; 0 when nothing tells
   */
  void begin(String what, double seconds) {
    begun++;
    String estimate =
        seconds <= 0 ? "" : ", about " + Amounts.round(Amounts.seconds(Math.ceil(seconds)));
    lines.accept("prove: step %d of %d: %s%s".formatted(begun, count, what, estimate));
  }

  /** Says how the step went. */
  void done(String how) {
    lines.accept("prove:   " + how);
  }
}
