package io.milepost.bench.ask;

import io.milepost.app.prove.check.Question;
import io.milepost.app.prove.check.Questions;
import io.milepost.app.prove.check.Sight;
import io.milepost.app.prove.check.Trip;
import io.milepost.model.Area;
import io.milepost.model.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked about the trips of a file. */
public final class Catalogue {
  private static final int EDGE_CASES = 12;

  private Catalogue() {}

  /**
   * The questions: every place with every match over all weeks, the same with a quarter, with one
   * datasource and with both ("narrowed"), and boxes with trips on their sides or that cross the
   * antimeridian, which are there to be answered exactly.
   *
   * @param sample trips, never empty
   */
  public static List<Asked> about(List<Trip> sample) {
    Sight sight = new Sight(sample);
    List<Question> limits = limits(sight);
    List<Asked> asked = new ArrayList<>();
    for (Sight.Place place : sight.places()) {
      matches(place.area())
          .forEach(
              match -> {
                asked.add(asked(place, "", Question.of(place.area(), match)));
                limits.stream()
                    .map(limit -> within(limit, place.area(), match))
                    .forEach(question -> asked.add(asked(place, ", narrowed", question)));
              });
    }
    edgeCases(sample).forEach(question -> asked.add(new Asked(Optional.empty(), question)));
    return asked;
  }

  /** One question for each period and datasource to narrow others to. */
  private static List<Question> limits(Sight sight) {
    return sight.narrowed().stream()
        .filter(question -> question.area() instanceof Area.Region)
        .filter(question -> question.match() == Match.ORIGIN)
        .toList();
  }

  private static Question within(Question limit, Area area, Match match) {
    return new Question(area, match, limit.from(), limit.to(), limit.datasource());
  }

  private static Asked asked(Sight.Place place, String suffix, Question question) {
    String match = place.area() instanceof Area.Region ? "" : ", " + question.match().word();
    return new Asked(Optional.of(place.name() + match + suffix), question);
  }

  /** Where trips end plays no part for a region. */
  private static Stream<Match> matches(Area area) {
    return area instanceof Area.Region ? Stream.of(Match.ORIGIN) : Stream.of(Match.values());
  }

  private static List<Question> edgeCases(List<Trip> sample) {
    List<Question> boxes = Questions.about(sample);
    return boxes.subList(boxes.size() - EDGE_CASES, boxes.size());
  }
}
