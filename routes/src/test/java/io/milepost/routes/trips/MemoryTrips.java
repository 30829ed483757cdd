package io.milepost.routes.trips;

import io.milepost.model.TripBlock;
import io.milepost.model.TripPasses;
import io.milepost.model.TripSink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Trips in memory, given in another order, in other blocks and to other threads in each pass. */
public final class MemoryTrips implements TripPasses {
  private final List<Trip> trips;
  private final Random random;
  private final int threads;

  /** Gives {@code trips} to so many threads, in ways that follow from {@code seed}. */
  public MemoryTrips(List<Trip> trips, int threads, long seed) {
    this.trips = new ArrayList<>(trips);
    this.threads = threads;
    random = new Random(seed);
  }

  @Override
  public long trips() {
    return trips.size();
  }

  @Override
  public <S extends TripSink> List<S> read(Supplier<S> sinks) {
    Collections.shuffle(trips, random);
    List<S> all = IntStream.range(0, threads).mapToObj(i -> sinks.get()).toList();
    List<List<Trip>> parts = deal();
    IntStream.range(0, threads).parallel().forEach(i -> give(parts.get(i), all.get(i)));
    return all;
  }

  /** Parts of any size, one for each thread. */
  private List<List<Trip>> deal() {
    List<List<Trip>> parts = new ArrayList<>();
    int from = 0;
    for (int thread = 1; thread <= threads; thread++) {
      int to = thread == threads ? trips.size() : from + random.nextInt(trips.size() - from + 1);
      parts.add(trips.subList(from, to));
      from = to;
    }
    return parts;
  }

  /** In blocks of any size, from empty to full. */
  private static void give(List<Trip> trips, TripSink sink) {
    Random sizes = new Random(trips.size());
    TripBlock block = new TripBlock();
    int from = 0;
    while (from < trips.size()) {
      int to = Math.min(trips.size(), from + sizes.nextInt(TripBlock.CAPACITY + 1));
      block.rows(0);
      trips.subList(from, to).forEach(trip -> trip.addTo(block));
      sink.take(block);
      from = to;
    }
  }
}
