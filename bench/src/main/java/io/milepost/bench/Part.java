package io.milepost.bench;

import io.milepost.bench.setting.Workshop;
import java.io.IOException;

/** One of the comparisons that the bench makes. */
interface Part {

  /**
   * Makes the comparison and reports it.
   *
   * @return whether every answer was right
   */
  boolean run(Workshop workshop) throws IOException, InterruptedException;
}
