package io.milepost.bench.ask;

import io.milepost.app.prove.check.TripsByMonday;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a peer said to the questions of an {@link Inquiry}, which go by their number.
 *
 * @param answers those that have a trip
 * @param millis how long each ask took, of those questions that were asked
 */
public record Replies(Map<Integer, TripsByMonday> answers, Map<Integer, List<Double>> millis) {

  /** Reads the files that a peer has left in {@code directory}. */
  public static Replies read(Path directory) throws IOException {
    return new Replies(AnswerFiles.answers(directory), AnswerFiles.times(directory));
  }

  TripsByMonday answer(int id) {
    return answers.getOrDefault(id, new TripsByMonday(new TreeMap<>()));
  }
}
