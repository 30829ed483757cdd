package io.milepost.app.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/** What the generator wrote: the two texts, and their rows read back. */
record Made(String trips, String truth) {

  static Made by(TripSettings settings, int threads) {
    ByteArrayOutputStream trips = new ByteArrayOutputStream();
    ByteArrayOutputStream truth = new ByteArrayOutputStream();
    try {
      new TripGenerator(settings, threads).write(trips, truth);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Made(trips.toString(UTF_8), truth.toString(UTF_8));
  }

  List<MadeTrip> rows() {
    List<String> tripLines = trips.lines().skip(1).toList();
    List<String> truthLines = truth.lines().skip(1).toList();
    return IntStream.range(0, tripLines.size())
        .mapToObj(i -> MadeTrip.of(tripLines.get(i), truthLines.get(i)))
        .toList();
  }
}
