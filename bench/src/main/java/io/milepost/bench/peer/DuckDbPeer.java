package io.milepost.bench.peer;

import io.milepost.bench.ask.AskDuckDb;
import io.milepost.bench.setting.Installation;
import java.nio.file.Path;
import java.util.List;

/**
 * A script of {@code bench/sql}, run through the driver that Milepost uses.
 *
 * @param script its file name; makes a table {@code trip} when it is to be asked
 */
public record DuckDbPeer(String name, Installation milepost, String script) implements Peer {
  @Override
  public List<String> load(Path directory, Path csv) {
    return milepost.quickJava(
        SqlScript.class,
        milepost.benchFile("sql").resolve(script).toString(),
        database(directory).toString(),
        csv.toString());
  }

  @Override
  public List<String> ask(Path directory, Path questions, int rounds) {
    return milepost.warmJava(
        AskDuckDb.class,
        database(directory).toString(),
        questions.toString(),
        Integer.toString(rounds),
        directory.toString());
  }

  /** The database file that the script makes. */
  public Path database(Path directory) {
    return directory.resolve("peer.duckdb");
  }
}
