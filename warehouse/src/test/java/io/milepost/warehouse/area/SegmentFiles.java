package io.milepost.warehouse.area;

import io.milepost.warehouse.contract.TripRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/** Segments in a directory of their own, which goes when this is closed. */
final class SegmentFiles implements AutoCloseable {
  private final Path directory;
  private final List<String> names;

  /** Dimension keys are places in {@code names}. */
  SegmentFiles(List<String> names) {
    this.names = names;
    try {
      directory = Files.createTempDirectory("milepost-areas");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path directory() {
    return directory;
  }

  /** A segment of one load, in pages so small that there are many; as they come, in no order. */
  Segment write(long loadId, List<TripRow> trips, int pageRows) {
    try (SegmentWriter writer = new SegmentWriter(directory, pageRows, List.of(loadId))) {
      SegmentAppender[] appenders = {writer.newAppender(), writer.newAppender()};
      for (int i = 0; i < trips.size(); i++) {
        add(trips.get(i), appenders[i % 2]);
      }
      return open(writer.finish().orElseThrow());
    }
  }

  private void add(TripRow trip, SegmentAppender appender) {
    long micros = trip.startedAtMicros();
    appender.span(0).add(micros);
    appender.add(
        CoordinateKey.of(trip.originLon()),
        CoordinateKey.of(trip.originLat()),
        CoordinateKey.of(trip.destinationLon()),
        CoordinateKey.of(trip.destinationLat()),
        RowTime.of(micros, trip.extra() != null),
        appender.group(
            names.indexOf(trip.region()),
            names.indexOf(trip.datasource()),
            Group.weekNumber(micros)),
        0);
  }

  /** Merges segments, without the loads that are not kept. */
  Optional<Segment> merge(List<Segment> segments, LongPredicate keeps) {
    return SegmentMerge.merge(segments, directory, keeps).map(this::open);
  }

  private Segment open(SegmentContent content) {
    try {
      return Segment.open(directory.resolve(content.name()));
    } catch (DamagedSegmentException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList())) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
