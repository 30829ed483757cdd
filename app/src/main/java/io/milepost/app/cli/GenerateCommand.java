package io.milepost.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code milepost generate}: what can be made up. */
@Command(name = "generate", description = "Make data up, for trials and benchmarks.")
final class GenerateCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Expected what to make up: 'milepost generate trips --rows 10k'.");
  }
}
