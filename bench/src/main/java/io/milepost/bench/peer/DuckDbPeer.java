package io.milepost.bench.peer;

import io.milepost.bench.ask.AskDuckDb;
import io.milepost.bench.setting.Installation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Scripts of {@code bench/sql}, run through the driver that Milepost uses.
 *
 * @param scripts their file names, in order; they make a table {@code trip} when it is to be asked
 */
public record DuckDbPeer(String name, Installation milepost, List<String> scripts) implements Peer {
  @Override
  public List<String> load(Path directory, Path csv) {
    List<String> arguments = new ArrayList<>();
    arguments.add(database(directory).toString());
    arguments.add(csv.toString());
    scripts.forEach(script -> arguments.add(milepost.benchFile("sql").resolve(script).toString()));
    return milepost.quickJava(SqlScript.class, arguments.toArray(String[]::new));
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
