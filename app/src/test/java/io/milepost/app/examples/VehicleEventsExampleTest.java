package io.milepost.app.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.LoadCounts;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A morning of three vehicles of two organisations, told by hand. */
class VehicleEventsExampleTest {
  /**
   * v1 goes 0.01 degrees north in two steps, the second after the period's end; v2 never moves and
   * is deregistered; v3 belongs to another organisation. One degree of latitude at the equator is
   * 110,574 m.
   */
  private static final String MORNING =
      """
      {"event":"create","on":"operating_period","at":"2019-06-01T07:59:00.087Z","data":{"id":"op_1","start":"2019-06-01T08:00:00Z","finish":"2019-06-01T10:00:00Z"},"organization_id":"north"}
      {"event":"create","on":"operating_period","at":"2019-06-01T07:59:00Z","data":{"id":"op_1","start":"2019-06-01T08:00:00Z","finish":"2019-06-01T12:00:00Z"},"organization_id":"south"}
      {"event":"register","on":"vehicle","at":"2019-06-01T08:00:00Z","data":{"id":"v1"},"organization_id":"north"}
      {"event":"register","on":"vehicle","at":"2019-06-01T08:30:00Z","data":{"id":"v2","location":null},"organization_id":"north"}
      {"event":"register","on":"vehicle","at":"2019-06-01T08:30:00Z","data":{"id":"v3","location":{"lat":null,"lng":null,"at":null}},"organization_id":"south"}
      {"event":"update","on":"vehicle","at":"2019-06-01T09:00:01Z","data":{"id":"v1","location":{"lat":0.0,"lng":10.0,"at":"2019-06-01T09:00:00Z"}},"organization_id":"north"}
      {"event":"update","on":"vehicle","at":"2019-06-01T09:30:00.5Z","data":{"id":"v1","location":{"lat":0.005,"lng":10.0,"at":"2019-06-01T09:30:00Z"}},"organization_id":"north"}
      {"event":"update","on":"vehicle","at":"2019-06-01T10:30:00Z","data":{"id":"v1","location":{"lat":0.01,"lng":10.0,"at":"2019-06-01T10:30:00Z"}},"organization_id":"north"}
      {"event":"deregister","on":"vehicle","at":"2019-06-01T09:30:00Z","data":{"id":"v2"},"organization_id":"north"}
      {"event":"update","on":"vehicle","at":"2019-06-01T11:00:00Z","data":{"id":"v3","location":{"lat":"x","lng":200,"at":7}},"organization_id":"south"}
      {"event":"delete","on":"operating_period","at":"2019-06-01T09:00:00Z","data":{"id":"op_1"},"organization_id":"south"}
      """;

  @TempDir private Path directory;
  private ExampleHome home;

  @BeforeEach
  void open() {
    home = new ExampleHome(directory);
  }

  @AfterEach
  void close() {
    home.close();
  }

  private LoadCounts load(String text) {
    return home.load("vehicle-events", "vehicle-events", text);
  }

  @Test
  void keepsVehiclesThatHaveNotMoved() {
    assertThat(load(MORNING).rowsRejected()).isZero();

    assertThat(
            home.query(
                "SELECT vehicle_id, state, first_event_at, last_event_at, last_event, lon, lat"
                    + " FROM vehicle_now ORDER BY 1"))
        .containsExactly(
            "v1 in service 2019-06-01T08:00 2019-06-01T10:30 update 10.0 0.01",
            "v2 out of service 2019-06-01T08:30 2019-06-01T09:30 deregister null null",
            "v3 in service 2019-06-01T08:30 2019-06-01T11:00 update null null");
  }

  @Test
  void followsAVehicle() {
    load(MORNING);

    assertThat(
            home.query(
                "SELECT vehicle_id, located_at, lat, round(meters_from_previous)"
                    + " FROM vehicle_track ORDER BY located_at"))
        .containsExactly(
            "v1 2019-06-01T09:00 0.0 null",
            "v1 2019-06-01T09:30 0.005 553.0",
            "v1 2019-06-01T10:30 0.01 553.0");
  }

  @Test
  void aDeletedPeriodEndsEarly() {
    load(MORNING);

    assertThat(
            home.query(
                "SELECT organization_id, period_id, starts_at, finishes_at, ended_at"
                    + " FROM operating_period ORDER BY 1"))
        .containsExactly(
            "north op_1 2019-06-01T08:00 2019-06-01T10:00 2019-06-01T10:00",
            "south op_1 2019-06-01T08:00 2019-06-01T12:00 2019-06-01T09:00");
  }

  @Test
  void countsTimeAndDistanceByVehiclePeriodAndOrganization() {
    load(MORNING);

    assertThat(
            home.query(
                "SELECT vehicle_id, organization_id, seconds_in_service, round(meters_travelled)"
                    + " FROM usage_by_vehicle ORDER BY 1"))
        .containsExactly("v1 north 9000.0 1106.0", "v2 north 3600.0 0.0", "v3 south 9000.0 0.0");
    assertThat(
            home.query(
                "SELECT organization_id, period_id, vehicles, seconds_in_service, round(meters_travelled)"
                    + " FROM usage_by_period ORDER BY 1"))
        .containsExactly("north op_1 2 10800.0 553.0", "south op_1 1 1800.0 0.0");
    assertThat(
            home.query(
                "SELECT organization_id, vehicles, seconds_in_service, round(meters_travelled)"
                    + " FROM usage_by_organization ORDER BY 1"))
        .containsExactly("north 2 12600.0 1106.0", "south 1 9000.0 0.0");
  }

  @Test
  void afterADeregistrationOnlyARegisterCounts() {
    load(
        """
        {"event":"register","on":"vehicle","at":"2019-06-01T08:00:00Z","data":{"id":"v"}}
        {"event":"deregister","on":"vehicle","at":"2019-06-01T09:00:00Z","data":{"id":"v"}}
        {"event":"update","on":"vehicle","at":"2019-06-01T09:30:00Z","data":{"id":"v"}}
        {"event":"deregister","on":"vehicle","at":"2019-06-01T09:40:00Z","data":{"id":"v"}}
        {"event":"register","on":"vehicle","at":"2019-06-01T10:00:00Z","data":{"id":"v"}}
        {"event":"update","on":"vehicle","at":"2019-06-01T10:10:00Z","data":{"id":"v"}}
        """);

    assertThat(
            home.query(
                "SELECT from_at, deregistered_at, seconds_in_service FROM vehicle_service ORDER BY 1"))
        .containsExactly("2019-06-01T08:00 2019-06-01T09:00 3600.0", "2019-06-01T10:00 null 600.0");
  }

  @Test
  void rejectsARowOnlyWhenItCannotBeTold() {
    LoadCounts counts =
        load(
            """
            {"on":"vehicle","at":"2019-06-01T08:00:00Z","data":{"id":"v1"}}
            {"event":"update","on":"vehicle","data":{"id":"v1"}}
            {"event":"update","on":"vehicle","at":"yesterday","data":{"id":"v1"}}
            {"event":"update","on":"vehicle","at":"2019-06-01T08:00:00Z","data":{}}
            {"event":"update","on":"vehicle","at":"2019-06-01T08:00:00Z"}
            {"event":"update","at":"2019-06-01T08:00:00Z","data":{"id":"v1"}}
            {"event":"update","on":"tram","at":"2019-06-01T08:00:00Z","data":{"id":"v1"}}
            {"event":"update","on":"vehicle","at":"2019-06-01T08:00:00Z","data":{"id":null}}
            {"event":"update","on":"vehi
            {"event":"create","on":"operating_period","at":"2019-06-01T08:00:00Z","data":{"start":"2019-06-01T08:00:00Z"}}
            {"event":"create","on":"operating_period","at":"2019-06-01T08:00:00Z","data":{"id":"op_1","start":"soon","finish":[]}}
            {"event":"update","on":"vehicle","at":"2019-06-01T08:00:00Z","data":{"id":"v1","location":"here"}}
            {"event":"update","on":"vehicle","at":"2019-06-01T08:00:00","data":{"id":"v1","location":{"lat":91,"lng":[]}},"organization_id":null}
            """);

    assertThat(home.rejections(1))
        .containsExactly(
            "1 event missing_value",
            "2 at missing_value",
            "3 at bad_timestamp",
            "4 data.id missing_value",
            "5 data.id missing_value",
            "6 on unknown_kind",
            "7 on unknown_kind",
            "8 data.id missing_value",
            "9  bad_json",
            "10 data.id missing_value");
    assertThat(counts.rowsLoaded()).isEqualTo(3);
    assertThat(home.query("SELECT starts_at, finishes_at FROM operating_period"))
        .containsExactly("null null");
    assertThat(home.query("SELECT * FROM vehicle_track")).isEmpty();
  }

  @Test
  void aDayThatIsRunAgainBringsNothingTwice() {
    load(MORNING);
    LoadCounts again = load(MORNING + "\n");

    assertThat(again.rowsLoaded()).isZero();
    assertThat(again.rowsDuplicate()).isEqualTo(11);
    assertThat(home.query("SELECT count(*) FROM vehicle_event")).containsExactly("8");
  }
}
