package io.milepost.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.app.prove.check.BruteForce;
import io.milepost.app.prove.check.Question;
import io.milepost.app.prove.check.TripsByMonday;
import io.milepost.app.prove.measure.MeasuredProcess;
import io.milepost.app.report.BoxText;
import io.milepost.bench.setting.Installation;
import io.milepost.model.Area.Box;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds the program's answers against those of {@link BruteForce}. */
final class AnswerCheck {
  private final Installation milepost;
  private final Path home;
  private final Path output;

  /**
   * @param home a warehouse with the trips loaded
   * @param output takes what the program prints
   */
  AnswerCheck(Installation milepost, Path home, Path output) {
    this.milepost = milepost;
    this.home = home;
    this.output = output;
  }

  /** A sentence for each answer that is wrong. */
  List<String> findWrong(Map<Question, TripsByMonday> expected)
      throws IOException, InterruptedException {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<Question, TripsByMonday> each : expected.entrySet()) {
      JsonNode answer = ask(each.getKey());
      TripsByMonday found = read(answer);
      if (!found.equals(each.getValue()) || answer.path("trips").asLong(-1) != found.trips()) {
        wrong.add(
            "%s: expected %d trips, found %s; by week %s, found %s"
                .formatted(
                    each.getKey(),
                    each.getValue().trips(),
                    answer.path("trips"),
                    each.getValue().perWeek(),
                    found.perWeek()));
      }
    }
    return wrong;
  }

  private JsonNode ask(Question question) throws IOException, InterruptedException {
    MeasuredProcess.run(
        milepost.command(
            home,
            "report",
            "weekly-average",
            "--format=json",
            "--bbox=" + BoxText.format((Box) question.area()),
            "--match=" + question.match().word()),
        output);
    return new ObjectMapper().readTree(output.toFile());
  }

  private static TripsByMonday read(JsonNode answer) {
    TreeMap<LocalDate, Long> perWeek = new TreeMap<>();
    for (JsonNode week : answer.path("series")) {
      if (week.path("trips").asLong() != 0) {
        perWeek.put(LocalDate.parse(week.path("start").asText()), week.path("trips").asLong());
      }
    }
    return new TripsByMonday(perWeek);
  }
}
