package io.milepost.app.prove.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TripTest {
  private static final Trip TRIP =
      Trip.parse("Prague,POINT (14.5 50.25),POINT (-179.5 -0.125),2024-02-29 23:59:59,baba_car");

  @Test
  void readsARow() {
    assertThat(TRIP)
        .isEqualTo(
            new Trip("Prague", 14.5, 50.25, -179.5, -0.125, LocalDate.of(2024, 2, 29), "baba_car"));
  }

  @Test
  void belongsToTheWeekOfItsDay() {
    assertThat(TRIP.monday()).isEqualTo(LocalDate.of(2024, 2, 26));
  }
}
