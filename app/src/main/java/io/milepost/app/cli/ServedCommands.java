package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.milepost.app.relay.Caller;
import io.milepost.app.relay.RelayedCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Runs the commands of other processes as those would themselves.
 *
 * @param sessions makes the session of a command that was typed somewhere
 */
public record ServedCommands(Function<Surroundings, Session> sessions) implements RelayedCommand {

  @Override
  public int run(String command, Caller caller) {
    try {
      return run(Invocation.fromJson(command), caller);
    } catch (JsonProcessingException e) {
      return refuse(caller);
    }
  }

  private int run(Invocation invocation, Caller caller) {
    if (!invocation.version().equals(Version.text())) {
      return refuse(caller);
    }
    Session session = sessions.apply(invocation.surroundings(caller));
    return new Cli(session).run(invocation.arguments().toArray(String[]::new));
  }

  private static int refuse(Caller caller) {
    new PrintWriter(caller.err(), true, StandardCharsets.UTF_8)
        .println(
            "milepost: A server of another version (%s) holds this home. Stop it, and start it with this version."
                .formatted(Version.text()));
    return ExitCode.FAILED;
  }
}
