package io.milepost.bench.growth;

import io.milepost.bench.peer.MilepostPeer;
import io.milepost.bench.peer.Peer;
import io.milepost.bench.setting.Installation;
import java.nio.file.Path;
import java.util.List;

/**
 * Milepost that is given a folder: a load for each of its files, in one process.
 *
 * @param folder holds the same trips as the file that a {@link MilepostPeer} is given
 */
record ManyLoads(Installation milepost, String name, Path folder) implements Peer {
  @Override
  public List<String> load(Path directory, Path csv) {
    return milepost.command(MilepostPeer.home(directory), "ingest", folder.toString());
  }

  @Override
  public List<String> ask(Path directory, Path questions, int rounds) {
    return new MilepostPeer(milepost).ask(directory, questions, rounds);
  }
}
