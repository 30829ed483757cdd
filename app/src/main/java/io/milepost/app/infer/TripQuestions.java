package io.milepost.app.infer;

import io.milepost.app.infer.Question.Choice;
import io.milepost.app.infer.Question.Typed;
import java.util.List;

/** The questions about a draft of trips; the first choice of each is the likeliest. */
final class TripQuestions {
  static final String ENDS = "ends";
  static final String ORDER = "order";
  static final String TIME = "time";
  static final String REGION = "region";
  static final String DATASOURCE = "datasource";
  static final String OTHERS = "others";

  /** What a region is called that nobody named. */
  static final String NO_REGION = "unknown";

  private static final int MOST_POINTS = 4;
  private static final int MOST_NAMES = 8;

  private TripQuestions() {}

  static Question ends(List<PointGuess> points) {
    List<PointGuess> few = points.stream().limit(MOST_POINTS).toList();
    List<Choice> choices =
        few.stream()
            .flatMap(start -> few.stream().filter(end -> end != start).map(end -> way(start, end)))
            .map(way -> new Choice(way, way))
            .toList();
    return new Question(ENDS, "From which point to which do trips go?", choices);
  }

  /** How an answer to {@link #ends} calls two points. */
  static String way(PointGuess start, PointGuess end) {
    return "from %s to %s".formatted(start.label(), end.label());
  }

  static Question order(List<PointGuess> points) {
    String columns =
        String.join(
            "', '", points.stream().filter(PointGuess::isUndecided).map(PointGuess::label).toList());
    return new Question(
        ORDER,
        "Which of the two numbers in '%s' is the longitude?".formatted(columns),
        List.of(new Choice("the first", "lon_lat"), new Choice("the second", "lat_lon")));
  }

  static Question time(List<TimeGuess> times) {
    return new Question(
        TIME,
        "When does a trip start?",
        times.stream()
            .map(time -> new Choice(time.source() + ", such as " + time.example(), time.source()))
            .toList());
  }

  static Question dayAndMonth(TimeGuess time) {
    return new Question(
        time.about(),
        "Is the day or the month first in '%s', such as %s?"
            .formatted(time.source(), time.example()),
        time.patterns().stream()
            .map(pattern -> new Choice(Questions.order(pattern), pattern))
            .toList());
  }

  static Question region() {
    return new Question(
        REGION,
        "In which region, such as a city, are the trips? No column says it.",
        List.of(
            new Choice(NO_REGION, NO_REGION),
            Choice.typed("another", Typed.NAME)));
  }

  static Question datasource(String dataset) {
    return new Question(
        DATASOURCE,
        "Who or what recorded the trips? No column says it.",
        List.of(
            new Choice(dataset, dataset),
            Choice.typed("another", Typed.NAME)));
  }

  static Question others(List<String> columns) {
    String names = String.join("', '", columns.stream().limit(MOST_NAMES).toList());
    int more = columns.size() - MOST_NAMES;
    return new Question(
        OTHERS,
        "What becomes of columns that no field of a trip takes: '%s'%s?"
            .formatted(names, more > 0 ? " and %d more".formatted(more) : ""),
        List.of(
            new Choice("they are kept as JSON in trip.extra, and tell rows apart", "keep"),
            new Choice("they are left out", "ignore")));
  }
}
