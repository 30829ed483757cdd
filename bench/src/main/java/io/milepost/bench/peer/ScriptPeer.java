package io.milepost.bench.peer;

import io.milepost.app.prove.measure.MeasuredProcess;
import io.milepost.bench.setting.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program that a script runs.
 *
 * @param folder of {@code bench/peers}; its README says what the script {@code run} there is given
 */
public record ScriptPeer(String name, Workshop workshop, String folder) implements Peer {
  @Override
  public Optional<String> findMissing() throws IOException, InterruptedException {
    run(script("missing"));
    String reason = Files.readString(workshop.scratch().output()).strip();
    return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
  }

  @Override
  public void start(Path directory) throws IOException, InterruptedException {
    run(script("start", directory.toString()));
  }

  @Override
  public List<String> load(Path directory, Path csv) {
    return script("load", directory.toString(), csv.toString());
  }

  @Override
  public List<String> ask(Path directory, Path questions, int rounds) {
    return script("ask", directory.toString(), questions.toString(), Integer.toString(rounds));
  }

  @Override
  public void stop(Path directory) throws IOException, InterruptedException {
    run(script("stop", directory.toString()));
  }

  private List<String> script(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(workshop.milepost().benchFile("peers").resolve(folder).resolve("run").toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    MeasuredProcess.run(command, workshop.scratch().output());
  }
}
