package io.milepost.app.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.warehouse.StoredRoute;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final StoredRoute MORNING = Given.route(12, 14.42, 50.08, 1812);
  private static final StoredRoute NORTH = Given.route(15, 14.42, 50.12, 90);

  private static Membership in(StoredRoute route, AskedTrip trip) {
    return new Membership(trip, route, route);
  }

  private static Membership inNone(AskedTrip trip) {
    return new Membership(trip, null, MORNING);
  }

  @Test
  void togetherInARoute() {
    Verdict verdict =
        new Verdict(
            in(MORNING, Given.trip(MORNING, 0, 0, "08:03")),
            in(MORNING, Given.trip(MORNING, 130, -80, "07:51")));

    assertThat(verdict.together()).isTrue();
    assertThat(verdict.sentence())
        .isEqualTo(
            "Together in route 12 of Prague with 1,812 trips: they begin 130 m apart, end 80 m"
                + " apart and start 12 min apart by the clock.");
  }

  @Test
  void inDifferentRoutes() {
    Verdict verdict =
        new Verdict(
            in(MORNING, Given.trip(MORNING, 0, 0, "08:03")),
            in(NORTH, Given.trip(NORTH, 0, 10, "08:03")));

    assertThat(verdict.together()).isFalse();
    assertThat(verdict.sentence())
        .isEqualTo(
            "Not together: the first trip belongs to route 12 and the second to route 15, as it"
                + " ends 4.5 km from the centre of route 12's destinations, which spread 120 m.");
  }

  @Test
  void oneStartsOutsideTheHours() {
    Verdict verdict =
        new Verdict(
            inNone(Given.trip(MORNING, 30, 30, "12:05")),
            in(MORNING, Given.trip(MORNING, 0, 0, "08:03")));

    assertThat(verdict.sentence())
        .isEqualTo(
            "Not together: the second trip belongs to route 12 and the first to none, as it starts"
                + " at 12:05, 2 h 45 min outside the hours of route 12 (07:10 to 09:20).");
  }

  @Test
  void oneBeginsElsewhere() {
    Verdict verdict =
        new Verdict(
            in(MORNING, Given.trip(MORNING, 0, 0, "08:03")),
            inNone(Given.trip(MORNING, 1900, 30, "08:05")));

    assertThat(verdict.sentence())
        .isEqualTo(
            "Not together: the first trip belongs to route 12 and the second to none, as it begins"
                + " 1.9 km from the centre of route 12's origins, which spread 120 m.");
  }

  @Test
  void bothInNone() {
    AskedTrip trip = Given.trip(MORNING, 0, 800, "08:03");
    Verdict near = new Verdict(inNone(trip), inNone(Given.trip(MORNING, 0, 0, "04:10")));
    Verdict alone = new Verdict(new Membership(trip, null, null), new Membership(trip, null, null));

    assertThat(near.sentence())
        .isEqualTo(
            "Not together: neither belongs to a route; the first ends 800 m from the centre of"
                + " route 12's destinations, which spread 120 m, and the second starts at 04:10,"
                + " 3 h outside the hours of route 12 (07:10 to 09:20).");
    assertThat(alone.sentence())
        .isEqualTo("Not together: neither belongs to a route, as none was found in Prague.");
  }

  @Test
  void regionsKeepApart() {
    AskedTrip prague = Given.trip(MORNING, 0, 0, "08:03");
    AskedTrip turin = TripText.parse("Turin,7.6 45.1,7.7 45.1,08:03");

    assertThat(new Verdict(in(MORNING, prague), inNone(turin)).sentence())
        .isEqualTo(
            "Not together: the first trip is in Prague, the second in Turin, and no route crosses"
                + " regions.");
  }
}
