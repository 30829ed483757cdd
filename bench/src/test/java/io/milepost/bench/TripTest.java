package io.milepost.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Area.Box;
import io.milepost.model.Match;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TripTest {
  private static final Trip TRIP =
      Trip.parse("Prague,POINT (14.5 50.25),POINT (-179.5 -0.125),2024-02-29 23:59:59,baba_car");

  @Test
  void readsARow() {
    assertThat(TRIP).isEqualTo(new Trip(14.5, 50.25, -179.5, -0.125, LocalDate.of(2024, 2, 29)));
  }

  @ParameterizedTest
  @CsvSource({"ORIGIN,true", "DESTINATION,false", "BOTH,false", "EITHER,true"})
  void sidesBelongToABox(Match match, boolean expected) {
    assertThat(TRIP.matches(new Box(14.5, 50.25, 15, 51), match)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"ORIGIN,false", "DESTINATION,true", "BOTH,false", "EITHER,true"})
  void aBoxMayCrossTheAntimeridian(Match match, boolean expected) {
    assertThat(TRIP.matches(new Box(179, -60, -179.5, 60), match)).isEqualTo(expected);
  }
}
