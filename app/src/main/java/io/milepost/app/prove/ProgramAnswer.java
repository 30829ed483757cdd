package io.milepost.app.prove;

import io.milepost.app.prove.check.Question;
import io.milepost.app.prove.check.TripsByMonday;
import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.report.WeekTrips;
import io.milepost.warehouse.report.WeeklyAverage;
import io.milepost.warehouse.report.WeeklyQuestion;
import java.time.LocalDate;
import java.util.TreeMap;

/** What the program itself answers to a question that it is checked with. */
public record ProgramAnswer(WeeklyAverage answer) {

  /** Asks a warehouse. */
  public static ProgramAnswer to(Question question, Warehouse warehouse) {
    return new ProgramAnswer(
        WeeklyAverage.ask(
            warehouse,
            new WeeklyQuestion(
                question.area(),
                question.match(),
                question.from(),
                question.to(),
                question.datasource())));
  }

  /** The answer as a plain count gives it. */
  public TripsByMonday tripsByMonday() {
    TreeMap<LocalDate, Long> perWeek = new TreeMap<>();
    for (WeekTrips week : answer.series()) {
      if (week.trips() != 0) {
        perWeek.put(week.week().start(), week.trips());
      }
    }
    return new TripsByMonday(perWeek);
  }
}
