package io.milepost.app.prove.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.Area;
import io.milepost.model.Area.Box;
import io.milepost.model.Match;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BruteForceTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate SECOND = LocalDate.of(2024, 1, 8);
  private static final Box BOX = new Box(14, 50, 15, 51);

  @TempDir private Path directory;
  private BruteForce bruteForce;

  @BeforeEach
  void write() throws IOException {
    Path csv =
        Files.writeString(
            directory.resolve("trips.csv"),
            """
            region,origin_coord,destination_coord,datetime,datasource
            Prague,POINT (14.5 50.5),POINT (14.5 50.5),2024-01-07 23:59:59,baba_car
            Prague,POINT (14.5 50.5),POINT (16.5 50.5),2024-01-08 00:00:00,baba_car
            Prague,POINT (14.5 50.5),POINT (16.5 50.5),2024-01-14 00:00:00,funny_car
            Turin,POINT (7.5 45.5),POINT (14.5 50.5),2024-01-14 00:00:00,baba_car
            """);
    bruteForce = new BruteForce(csv);
  }

  @ParameterizedTest
  @CsvSource({"ORIGIN,1,2", "DESTINATION,1,1", "BOTH,1,0", "EITHER,1,3"})
  void countsEndsByMonday(Match match, long first, long second) throws IOException {
    TripsByMonday answer = answer(Question.of(BOX, match));

    assertThat(answer.perWeek().getOrDefault(FIRST, 0L)).isEqualTo(first);
    assertThat(answer.perWeek().getOrDefault(SECOND, 0L)).isEqualTo(second);
    assertThat(answer.trips()).isEqualTo(first + second);
  }

  @Test
  void weeksWithoutATripAreLeftOut() throws IOException {
    assertThat(answer(Question.of(BOX, Match.BOTH)))
        .isEqualTo(new TripsByMonday(new TreeMap<>(Map.of(FIRST, 1L))));
  }

  @Test
  void countsOnePeriodAndDatasource() throws IOException {
    assertThat(answer(new Question(BOX, Match.ORIGIN, SECOND, null, null)).trips()).isEqualTo(2);
    assertThat(answer(new Question(BOX, Match.ORIGIN, null, SECOND, null)).trips()).isEqualTo(1);
    assertThat(answer(new Question(BOX, Match.ORIGIN, null, null, "baba_car")).trips())
        .isEqualTo(2);
  }

  @Test
  void countsRegionsByName() throws IOException {
    assertThat(answer(Question.of(new Area.Region("Prague"), Match.BOTH)).trips()).isEqualTo(3);
  }

  @Test
  void aPeriodHasWholeWeeks() {
    assertThatThrownBy(() -> new Question(BOX, Match.ORIGIN, null, SECOND.plusDays(1), null))
        .hasMessageContaining("2024-01-09");
  }

  @Test
  void readsTheFirstRows() throws IOException {
    assertThat(bruteForce.first(3)).hasSize(3);
    assertThat(bruteForce.first(9)).hasSize(4);
  }

  private TripsByMonday answer(Question question) throws IOException {
    return bruteForce.answer(List.of(question)).get(question);
  }
}
