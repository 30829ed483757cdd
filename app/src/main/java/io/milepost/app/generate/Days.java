package io.milepost.app.generate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.LocalDate;

/** The days on which trips start: the year 2024, with quiet weekends and busy Fridays. */
final class Days {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final double[] MONDAY_TO_SUNDAY = {1.0, 1.05, 1.05, 1.05, 1.2, 0.8, 0.6};

  private final Weights weights = new Weights(FIRST.lengthOfYear(), Days::weight);
  private final byte[][] texts = new byte[FIRST.lengthOfYear()][];

  Days() {
    for (int day = 0; day < texts.length; day++) {
      texts[day] = (FIRST.plusDays(day) + " ").getBytes(US_ASCII);
    }
  }

  /** One of the days, as {@code yyyy-MM-dd} and a space. */
  byte[] draw(RandomNumbers random) {
    return texts[weights.draw(random)];
  }

  private static double weight(int day) {
    return MONDAY_TO_SUNDAY[FIRST.plusDays(day).getDayOfWeek().getValue() - 1];
  }
}
