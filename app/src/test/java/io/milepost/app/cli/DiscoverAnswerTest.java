package io.milepost.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.cli.output.OutputFormat;
import io.milepost.app.route.Discovery;
import io.milepost.routes.RouteSettings;
import io.milepost.routes.matching.RouteChange;
import io.milepost.routes.matching.RouteChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiscoverAnswerTest {
  private static final RouteChange STAYED = new RouteChange(Kind.STAYED, List.of(1), List.of(1));
  private static final RouteChange SPLIT =
      new RouteChange(Kind.SPLIT, List.of(2), IntStream.rangeClosed(10, 17).boxed().toList());
  private static final RouteChange MERGED =
      new RouteChange(Kind.MERGED, List.of(3, 4), List.of(18));

  private static RouteChange appeared(int routeId) {
    return new RouteChange(Kind.APPEARED, List.of(), List.of(routeId));
  }

  private static String told(List<RouteChange> changes, OutputFormat format) {
    Discovery discovery = new Discovery(RouteSettings.DEFAULTS, 2000, 1501, 10, changes);
    return Told.of(new DiscoverAnswer(discovery), format);
  }

  @Test
  void theFirstDiscoverySaysOnlyWhatWasFound() {
    assertThat(told(List.of(appeared(1), appeared(2)), OutputFormat.TABLE))
        .isEqualTo("Found 10 routes; 1,501 of 2,000 trips belong to one (75.1%).\n");
  }

  @Test
  void laterOnesSayWhatBecameOfTheRoutesBefore() {
    assertThat(told(List.of(STAYED, SPLIT, MERGED), OutputFormat.TABLE))
        .isEqualTo(
            """
            Found 10 routes; 1,501 of 2,000 trips belong to one (75.1%).
            Since the last discovery: 1 stayed, 1 split, 1 merged, 0 appeared, 0 vanished.

            change  before  after
            ------  ------  -------------------------
            split   2       10 11 12 13 14 and 3 more
            merged  3 4     18
            """);
  }

  @Test
  void programsGetWholeLists() {
    assertThat(told(List.of(STAYED, SPLIT, MERGED), OutputFormat.CSV).lines().skip(1))
        .containsExactly("stayed,1,1", "split,2,10 11 12 13 14 15 16 17", "merged,3 4,18");
  }

  @Test
  void tellsPeopleOnlyTheFirstOfManyChanges() {
    List<RouteChange> changes = new ArrayList<>(List.of(STAYED));
    IntStream.range(100, 130).forEach(routeId -> changes.add(appeared(routeId)));

    assertThat(told(changes, OutputFormat.TABLE).lines())
        .hasSize(26)
        .endsWith("… and 10 more; --format csv has all.");
  }
}
