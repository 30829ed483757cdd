package io.milepost.app.prove;

import java.util.List;
import java.util.Locale;

/**
 * Whether all was right.
 *
 * @param questions that were asked, each different
 * @param equal answers that equal a plain count, each time they were given
 * @param tripsCounted over all questions
 * @param faults a sentence for each wrong answer and for each load that lost or made rows
 */
public record Verdict(int questions, int equal, long tripsCounted, List<String> faults) {

  public boolean right() {
    return faults.isEmpty();
  }

  /** Such as {@code 141 of 141 answers equal a plain count}. */
  public String sentence() {
    return String.format(Locale.ROOT, "%,d of %,d answers equal a plain count", equal, questions);
  }
}
