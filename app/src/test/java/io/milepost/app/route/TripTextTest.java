package io.milepost.app.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TripTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prague,POINT (14.42 50.08),POINT (-14.5 50.1),2018-05-28 08:03:40,funny_car",
        "Prague,POINT(14.42 50.08),POINT(-14.5 50.1),2018-05-28 08:03:40",
        "Prague, 14.42 50.08, -14.5 50.1, 08:03:40",
        "Prague,144.2e-1 50.08,-14.5 5.01e1,2018-05-28T08:03:40.0"
      })
  void readsRowsOfTripFilesAndShorterForms(String text) {
    assertThat(TripText.parse(text))
        .isEqualTo(new AskedTrip("Prague", 14.42, 50.08, -14.5, 50.1, 29_020));
  }

  @Test
  void regionsMayHoldACommaInQuotes() {
    assertThat(TripText.parse("\"Portland, Maine\",1 2,3 4,00:10").region())
        .isEqualTo("Portland, Maine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"                        | Expected a trip as region,origin,destination,start",
        "Prague,1 2,3 4              | found 3 fields in 'Prague,1 2,3 4'",
        "Prague,1 2,3 4,8:00,a,b     | found 6 fields",
        "Prague,1;2,3 4,08:00        | the origin of the trip 'Prague,1;2,3 4,08:00' to be a point",
        "Prague,1 2,3,08:00          | the destination of the trip",
        "Prague,14.42 95,3 4,08:00   | a latitude from -90 to 90; found '14.42 95.0'",
        "Prague,1 2,3 4,8 o'clock    | the start of the trip",
        "Prague,1 2,3 4,2018-02-30 08:00 | found '2018-02-30 08:00'"
      })
  void saysWhichPartIsWrong(String text, String message) {
    assertThatThrownBy(() -> TripText.parse(text))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message);
  }
}
