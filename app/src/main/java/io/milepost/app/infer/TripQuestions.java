package io.milepost.app.infer;

import io.milepost.app.infer.Question.Choice;
import io.milepost.app.infer.Question.Typed;
import io.milepost.model.Format;
import java.util.ArrayList;
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
  private static final int MOST_COLUMNS = 4;
  private static final String FROM = "{from: ";

  private TripQuestions() {}

  static Question ends(List<PointGuess> points) {
    List<PointGuess> few = points.stream().limit(MOST_POINTS).toList();
    List<Choice> choices =
        few.stream()
            .flatMap(
                start -> few.stream().filter(end -> !end.equals(start)).map(end -> way(start, end)))
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
            "', '",
            points.stream().filter(PointGuess::isUndecided).map(PointGuess::label).toList());
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

  static Question region(TripDraft draft) {
    return new Question(
        REGION,
        "In which region, such as a city, are the trips? No column is called so.",
        names(draft, NO_REGION));
  }

  static Question datasource(TripDraft draft) {
    return new Question(
        DATASOURCE,
        "Who or what recorded the trips? No column is called so.",
        names(draft, draft.dataset()));
  }

  /** A name for all trips, or the columns that may hold names. */
  private static List<Choice> names(TripDraft draft, String usual) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(usual, usual));
    draft.guess().texts().entrySet().stream()
        .limit(MOST_COLUMNS)
        .map(text -> column(draft, text.getKey(), text.getValue()))
        .forEach(choices::add);
    choices.add(Choice.typed("another name", Typed.NAME));
    return choices;
  }

  private static Choice column(TripDraft draft, String source, String example) {
    return new Choice(
        "what the column says, such as '%s'".formatted(example), from(draft.format(), source));
  }

  /** Where a text stands, as a declaration says it. */
  static String from(Format format, String source) {
    return FROM + DraftText.column(format, source) + "}";
  }

  /** A text that all rows have, or {@link #from} one, as a declaration says it. */
  static String text(String answer) {
    return answer.startsWith(FROM) ? answer : "{constant: %s}".formatted(YamlScalar.of(answer));
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
