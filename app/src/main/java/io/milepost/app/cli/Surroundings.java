package io.milepost.app.cli;

import io.milepost.app.cli.output.Console;
import io.milepost.app.load.Asker;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;

/**
 * Where a command was typed.
 *
 * @param files what paths on the command line are about; relative ones start where it was typed
 * @param asker who typed it
 */
public record Surroundings(Console console, FileSystem files, Asker asker) {

  /** Those of this process, which writes to {@code console}. */
  public static Surroundings of(Console console) {
    return new Surroundings(console, FileSystems.getDefault(), Asker.ownProcess());
  }
}
