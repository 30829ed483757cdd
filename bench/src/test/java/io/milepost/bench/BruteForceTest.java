package io.milepost.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Area.Box;
import io.milepost.model.Match;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BruteForceTest {
  private static final Question QUESTION = new Question(new Box(14, 50, 15, 51), Match.ORIGIN);

  @TempDir private Path directory;

  @Test
  void countsByMonday() throws IOException {
    Path csv =
        Files.writeString(
            directory.resolve("trips.csv"),
            """
            region,origin_coord,destination_coord,datetime,datasource
            Prague,POINT (14.5 50.5),POINT (14.5 50.5),2024-01-07 23:59:59,baba_car
            Prague,POINT (14.5 50.5),POINT (14.5 50.5),2024-01-08 00:00:00,baba_car
            Prague,POINT (14.5 50.5),POINT (14.5 50.5),2024-01-14 00:00:00,baba_car
            Turin,POINT (7.5 45.5),POINT (14.5 50.5),2024-01-14 00:00:00,baba_car
            """);

    assertThat(new BruteForce(csv).answer(List.of(QUESTION)))
        .containsEntry(
            QUESTION,
            new TripsByMonday(
                new TreeMap<>(Map.of(LocalDate.of(2024, 1, 1), 1L, LocalDate.of(2024, 1, 8), 2L))));
    assertThat(new BruteForce(csv).first(3)).hasSize(3);
    assertThat(new BruteForce(csv).first(9)).hasSize(4);
  }
}
