package io.milepost.bench.events;

import io.milepost.bench.peer.Loader;
import io.milepost.bench.peer.MilepostPeer;
import io.milepost.bench.setting.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Milepost's decoder alone: its batches are counted and forgotten.
 *
 * @param rows that must come out, and none rejected
 */
public record MilepostDecoder(Installation milepost, long rows) implements Loader {
  @Override
  public String name() {
    return "Milepost, decoding only";
  }

  @Override
  public void start(Path directory) throws IOException {
    MilepostEvents.declare(milepost, MilepostPeer.home(directory));
  }

  @Override
  public List<String> load(Path directory, Path file) {
    return milepost.warmJava(
        DecodeEvents.class,
        MilepostPeer.home(directory).toString(),
        file.toString(),
        Long.toString(rows));
  }
}
