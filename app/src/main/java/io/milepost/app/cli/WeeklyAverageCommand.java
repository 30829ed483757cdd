package io.milepost.app.cli;

import io.milepost.app.cli.output.Answer;
import io.milepost.app.load.OpenHome;
import io.milepost.app.question.WeeklyInquiry;
import io.milepost.app.question.WeeklyReply;
import io.milepost.app.report.AreaFinder;
import io.milepost.app.report.AskedArea;
import io.milepost.model.Match;
import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.report.WeeklyQuestion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code milepost report weekly-average}: how many trips a week in an area? */
@Command(
    name = "weekly-average",
    description = {
      "How many trips a week in an area?",
      "",
      "Trips divided by the weeks of the period. The period is the coverage, the ISO weeks"
          + " (Monday to Sunday) from the first to the last trip loaded, unless --from or --to"
          + " say otherwise. Weeks without a trip count as zero, so the averages of areas that"
          + " share no trip add up. The mean over weeks that have a trip stands beside it.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  milepost report weekly-average --region Prague",
      "  milepost report weekly-average --bbox 14.2,49.9,14.7,50.2 --match either",
      "  milepost report weekly-average --area centre.geojson --from 2018-05-01",
      "  milepost report weekly-average --region Turin --explain --format json",
      "  milepost report weekly-average --region Turin --by-route"
    })
final class WeeklyAverageCommand implements Runnable {
  private final Session session;

  @ArgGroup(multiplicity = "1", heading = "The area, one of:%n")
  private AreaOptions area = new AreaOptions();

  @Option(
      names = "--match",
      paramLabel = "origin|destination|both|either",
      converter = MatchWord.class,
      description =
          "Which end of a trip must lie in the area (default: origin). Plays no part for a region.")
  private Match match = Match.ORIGIN;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = DayText.class,
      description = "First day asked about, as YYYY-MM-DD; its whole week counts.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      converter = DayText.class,
      description = "The day after the last asked about; the week of the last day counts whole.")
  private @Nullable LocalDate to;

  @Option(
      names = "--datasource",
      paramLabel = "NAME",
      description = "Only trips of this datasource. The period stays that of all trips.")
  private @Nullable String datasource;

  @Option(
      names = "--explain",
      description =
          "Also show the definition used, and what every other definition in use comes to.")
  private boolean explain;

  @ArgGroup(multiplicity = "0..1", heading = "Its routes, one of:%n")
  private AskedRouteOptions routes = new AskedRouteOptions();

  WeeklyAverageCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    try (OpenHome home = session.openExistingHome()) {
      session.output().print(answer(home.warehouse()));
    }
  }

  private Answer answer(Warehouse warehouse) {
    AskedArea asked = area.find(new AreaFinder(warehouse), session.surroundings().files());
    WeeklyQuestion question = new WeeklyQuestion(asked.area(), match, from, to, datasource);
    WeeklyReply reply =
        WeeklyInquiry.of(asked, routes.one(), question, routes.all(), explain).ask(warehouse);
    return reply instanceof WeeklyReply.ByRoute byRoute
        ? new RouteAveragesAnswer(byRoute)
        : new WeeklyAverageAnswer((WeeklyReply.Whole) reply);
  }

  /** The match by its word. */
  static final class MatchWord extends EnumWord<Match> {
    MatchWord() {
      super(Match.class);
    }
  }
}
