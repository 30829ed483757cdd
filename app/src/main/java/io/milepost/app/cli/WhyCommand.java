package io.milepost.app.cli;

import io.milepost.app.load.OpenHome;
import io.milepost.app.route.AskedTrip;
import io.milepost.app.route.RouteJudge;
import io.milepost.app.route.TripText;
import io.milepost.routes.methods.RouteMethods;
import io.milepost.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code milepost routes why}: are two trips together? */
@Command(
    name = "why",
    description = {
      "Say in one sentence why two trips are together in a route, or not.",
      "",
      "A trip is written as in a file of trips: region,origin,destination,start. Points are"
          + " 'POINT (lon lat)' or 'lon lat', the start is a date and time or a time of day. A"
          + " datasource may follow. The trip need not be loaded: what counts is the route that"
          + " it would belong to.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  milepost routes why 'Prague,14.42 50.08,14.43 50.09,08:03' \\",
      "                      'Prague,14.42 50.08,14.43 50.09,2018-05-28 12:05:00'"
    })
final class WhyCommand implements Runnable {
  private final Session session;

  @Parameters(index = "0", paramLabel = "TRIP", description = "The one trip.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "TRIP", description = "The other.")
  private String second = "";

  WhyCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    AskedTrip one = TripText.parse(first);
    AskedTrip other = TripText.parse(second);
    try (OpenHome home = session.openExistingHome()) {
      Warehouse warehouse = home.warehouse();
      RouteJudge judge =
          new RouteJudge(warehouse.routes(), warehouse.regions(), new RouteMethods());
      session.output().print(new WhyAnswer(judge.judge(one, other)));
    }
  }
}
