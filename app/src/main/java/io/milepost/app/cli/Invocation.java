package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.app.cli.output.Console;
import io.milepost.app.cli.output.Console.Looks;
import io.milepost.app.directory.WorkingDirectory;
import io.milepost.app.load.Asker;
import io.milepost.app.relay.Caller;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A command as one process tells another to run it.
 *
 * @param version of the program that tells
 * @param directory where it was typed, absolute
 * @param looks what its terminal can show
 * @param environment its variables, since datasets may name any of them
 */
public record Invocation(
    String version,
    List<String> arguments,
    String directory,
    Looks looks,
    Map<String, String> environment) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Invocation of(Surroundings at, String... arguments) {
    return new Invocation(
        Version.text(),
        List.of(arguments),
        at.files().getPath("").toAbsolutePath().toString(),
        at.console().looks().measured(),
        at.asker().environment());
  }

  /** Where it was typed, seen from the process that runs it. */
  public Surroundings surroundings(Caller caller) {
    return new Surroundings(
        Console.over(caller.out(), caller.err(), looks),
        new WorkingDirectory(Path.of(directory)),
        new Asker(caller.in(), environment, caller::isGone));
  }

  String toJson() {
    try {
      return MAPPER.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts and numbers can be written as JSON", e);
    }
  }

  /**
   * Reads what another process tells.
   *
   * @throws JsonProcessingException when it is no invocation of this version
   */
  static Invocation fromJson(String json) throws JsonProcessingException {
    return MAPPER.readValue(json, Invocation.class);
  }
}
