package io.milepost.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.Area;
import io.milepost.model.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoxTextTest {

  @Test
  void readsWestSouthEastNorth() {
    assertThat(BoxText.parse("-74.1, 40.6 ,-73.9,+40.9"))
        .isEqualTo(new Area.Box(-74.1, 40.6, -73.9, 40.9));
  }

  @Test
  void crossesTheAntimeridianWhenWestIsAboveEast() {
    assertThat(BoxText.parse("177,-20,-178,-12").crossesAntimeridian()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,0,0,0", "-180.0,-90,180,90", ".5,1e1,5.,1.5E1"})
  void readsBackWhatItWrites(String text) {
    Area.Box box = BoxText.parse(text);

    assertThat(BoxText.parse(BoxText.format(box))).isEqualTo(box);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,2,3        | found 3 in '1,2,3'",
        "''           | found 0 in ''",
        "1,2,3,4,5    | found 5",
        "1,2,x,4      | east side of the box '1,2,x,4' to be a number of degrees, found 'x'",
        "NaN,2,3,4    | west side of the box 'NaN,2,3,4' to be a number of degrees, found 'NaN'",
        "1f,2,3,4     | found '1f'",
        "1,2,,4       | found ''",
        "181,2,3,4    | west within -180 to 180, found 181.0",
        "1,2,3,91     | north within -90 to 90, found 91.0",
        "1e999,2,3,4  | found Infinity",
        "1,5,3,4      | south at most north; found south 5.0 above north 4.0"
      })
  void saysWhichSideIsWrong(String text, String message) {
    assertThatThrownBy(() -> BoxText.parse(text))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message);
  }
}
