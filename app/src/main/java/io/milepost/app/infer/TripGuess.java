package io.milepost.app.infer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of a sample seems to be the fields of a trip.
 *
 * @param sources all columns of the sample
 * @param points at least two, those where trips start and end first
 * @param endsAreSure whether names tell which point is which end
 * @param times at least one, that of the start first
 * @param timeIsSure whether that is told by a name, or there is no other
 * @param region the column, if there is one
 * @param datasource the column, if there is one
 * @param texts columns that may be either, and what stands in them, such as {@code Prague}
 */
record TripGuess(
    List<String> sources,
    List<PointGuess> points,
    boolean endsAreSure,
    List<TimeGuess> times,
    boolean timeIsSure,
    Optional<String> region,
    Optional<String> datasource,
    Map<String, String> texts) {
  TripGuess {
    sources = List.copyOf(sources);
    points = List.copyOf(points);
    times = List.copyOf(times);
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** The columns that no field of a trip takes. */
  List<String> others(List<PointGuess> ends, TimeGuess time) {
    List<String> taken =
        Stream.of(
                ends.stream().flatMap(end -> end.sources().stream()),
                Stream.of(time.source()),
                region.stream(),
                datasource.stream())
            .flatMap(columns -> columns)
            .toList();
    return sources.stream().filter(source -> !taken.contains(source)).toList();
  }
}
