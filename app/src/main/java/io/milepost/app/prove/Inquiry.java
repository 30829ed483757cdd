package io.milepost.app.prove;

import io.milepost.app.prove.check.BruteForce;
import io.milepost.app.prove.check.Question;
import io.milepost.app.prove.check.Questions;
import io.milepost.app.prove.check.Sight;
import io.milepost.app.prove.check.Trip;
import io.milepost.model.Area;
import io.milepost.model.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param timed asked often, on the clock
 * @param others asked once
 */
record Inquiry(List<Timed> timed, List<Question> others) {
  private static final int SAMPLE_ROWS = 10_000;

  /**
   * A question whose answers are timed.
   *
   * @param match null where it plays no part
   */
  record Timed(String place, @Nullable Match match, Question question) {}

  /** Questions about the places where the trips of a file are. */
  static Inquiry about(BruteForce trips) throws IOException {
    List<Trip> sample = new ArrayList<>(trips.first(SAMPLE_ROWS));
    Sight sight = new Sight(sample);
    return new Inquiry(
        sight.places().stream().flatMap(Inquiry::timed).toList(),
        concat(Questions.about(sample), sight.narrowed()));
  }

  private static Stream<Timed> timed(Sight.Place place) {
    if (place.area() instanceof Area.Region) {
      return Stream.of(new Timed(place.name(), null, Question.of(place.area(), Match.ORIGIN)));
    }
    return Stream.of(Match.values())
        .map(match -> new Timed(place.name(), match, Question.of(place.area(), match)));
  }

  /** All questions, each once. */
  List<Question> questions() {
    return concat(timed.stream().map(Timed::question).toList(), others);
  }

  private static List<Question> concat(List<Question> some, List<Question> more) {
    return Collections.unmodifiableList(
        new ArrayList<>(Stream.concat(some.stream(), more.stream()).distinct().toList()));
  }
}
