package io.milepost.routes.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.RouteAssigner;
import io.milepost.model.RouteSet;
import io.milepost.model.RouteShape;
import io.milepost.model.TripBlock;
import io.milepost.model.TripPasses;
import io.milepost.model.TripSink;
import io.milepost.routes.matching.RouteChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Routes of these tests are stretches of longitude; trip i of 1,000 starts at i thousandths. */
class MatchingTest {
  private static final int TRIPS = 1000;

  private record Line() implements TripPasses {
    @Override
    public long trips() {
      return TRIPS;
    }

    @Override
    public <S extends TripSink> List<S> read(Supplier<S> sinks) {
      S sink = sinks.get();
      TripBlock block = new TripBlock();
      for (int i = 0; i < TRIPS; i++) {
        block.originLons[i] = i / 1000.0;
      }
      block.rows(TRIPS);
      sink.take(block);
      return List.of(sink);
    }
  }

  /** A route of the trips from {@code from} to below {@code to}. */
  private static RouteShape stretch(int from, int to) {
    return new RouteShape(1, from / 1000.0, 0, to / 1000.0, 0, 0, 0, 0, 0, "{}");
  }

  private static Supplier<RouteAssigner> assigners(RouteSet routes) {
    return () ->
        (trips, ids) -> {
          for (int row = 0; row < trips.rows(); row++) {
            double lon = trips.originLons[row];
            ids[row] =
                routes.shapes().entrySet().stream()
                    .filter(r -> lon >= r.getValue().originLon())
                    .filter(r -> lon < r.getValue().destinationLon())
                    .mapToInt(r -> r.getKey())
                    .findFirst()
                    .orElse(RouteAssigner.NONE);
          }
        };
  }

  private static Matching next(Optional<RouteSet> before, RouteShape... found) {
    return Matching.of(
        before, "density", "{}", List.of(found), new Line(), MatchingTest::assigners);
  }

  private static RouteChange change(Kind kind, List<Integer> before, List<Integer> after) {
    return new RouteChange(kind, before, after);
  }

  @Test
  void numbersTheFirstRoutesInTheirOrder() {
    Matching first = next(Optional.empty(), stretch(0, 500), stretch(500, 900));

    assertThat(first.routes().shapes().keySet()).containsExactly(1, 2);
    assertThat(first.routes().shapes().get(2)).isEqualTo(stretch(500, 900));
    assertThat(first.changes())
        .containsExactly(
            change(Kind.APPEARED, List.of(), List.of(1)),
            change(Kind.APPEARED, List.of(), List.of(2)));
  }

  @Test
  void keepsTheNumbersOfRoutesThatAreStillTheSame() {
    RouteSet before = next(Optional.empty(), stretch(0, 500), stretch(500, 900)).routes();

    Matching again = next(Optional.of(before), stretch(520, 900), stretch(0, 480));

    assertThat(again.routes().shapes().get(1)).isEqualTo(stretch(0, 480));
    assertThat(again.routes().shapes().get(2)).isEqualTo(stretch(520, 900));
    assertThat(again.changes())
        .containsExactly(
            change(Kind.STAYED, List.of(1), List.of(1)),
            change(Kind.STAYED, List.of(2), List.of(2)));
  }

  @Test
  void saysWhichSplit() {
    RouteSet before = next(Optional.empty(), stretch(0, 800)).routes();

    Matching again = next(Optional.of(before), stretch(0, 250), stretch(250, 800));

    assertThat(again.routes().shapes().get(1)).isEqualTo(stretch(250, 800));
    assertThat(again.routes().shapes().get(2)).isEqualTo(stretch(0, 250));
    assertThat(again.changes()).containsExactly(change(Kind.SPLIT, List.of(1), List.of(1, 2)));
  }

  @Test
  void saysWhichMerged() {
    RouteSet before = next(Optional.empty(), stretch(0, 300), stretch(300, 600)).routes();

    Matching again = next(Optional.of(before), stretch(0, 600));

    assertThat(again.routes().shapes().keySet()).containsExactly(3);
    assertThat(again.changes()).containsExactly(change(Kind.MERGED, List.of(1, 2), List.of(3)));
  }

  @Test
  void saysWhichVanishedAndNeverGivesTheirNumbersAgain() {
    RouteSet before = next(Optional.empty(), stretch(0, 300), stretch(300, 600)).routes();

    Matching gone = next(Optional.of(before), stretch(0, 300));
    Matching back = next(Optional.of(gone.routes()), stretch(0, 300), stretch(300, 600));

    assertThat(gone.changes())
        .containsExactly(
            change(Kind.STAYED, List.of(1), List.of(1)),
            change(Kind.VANISHED, List.of(2), List.of()));
    assertThat(back.routes().shapes().keySet()).containsExactly(1, 3);
    assertThat(back.routes().lastId()).isEqualTo(3);
  }

  @Test
  void takesOneThatLostMostOfItsTripsForAnother() {
    RouteSet before = next(Optional.empty(), stretch(0, 900)).routes();

    Matching again = next(Optional.of(before), stretch(0, 300));

    assertThat(again.changes())
        .containsExactly(
            change(Kind.APPEARED, List.of(), List.of(2)),
            change(Kind.VANISHED, List.of(1), List.of()));
  }

  @Test
  void accountsForEveryRouteWhateverBecameOfIt() {
    RouteSet before =
        next(Optional.empty(), stretch(0, 400), stretch(400, 700), stretch(700, 1000)).routes();

    Matching again =
        next(Optional.of(before), stretch(0, 150), stretch(150, 600), stretch(600, 710));

    List<Integer> told = new ArrayList<>();
    again.changes().forEach(change -> told.addAll(change.before()));
    assertThat(told).containsAll(before.shapes().keySet());
    List<Integer> now = new ArrayList<>();
    again.changes().forEach(change -> now.addAll(change.after()));
    assertThat(now).containsAll(again.routes().shapes().keySet());
    assertThat(IntStream.rangeClosed(1, again.routes().lastId()).boxed().toList())
        .containsAll(again.routes().shapes().keySet());
  }
}
