package io.milepost.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Console;
import io.milepost.app.cli.output.Output;
import io.milepost.app.cli.output.OutputFormat;
import java.io.ByteArrayOutputStream;

/** What an answer prints. */
final class Told {
  private Told() {}

  static String of(Answer answer, OutputFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console = Console.of(out, new ByteArrayOutputStream(), Console.Looks.PLAIN);
    new Output(format, console).print(answer);
    console.flush();
    return out.toString(UTF_8);
  }
}
