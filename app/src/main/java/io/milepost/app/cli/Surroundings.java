package io.milepost.app.cli;

import io.milepost.app.cli.output.Console;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.util.Map;

/**
 * Where a command was typed.
 *
 * @param in its standard input
 * @param files what paths on the command line are about; relative ones start where it was typed
 * @param environment the variables that were set there
 */
public record Surroundings(
    Console console, InputStream in, FileSystem files, Map<String, String> environment) {

  /** Those of this process, which writes to {@code console}. */
  public static Surroundings of(Console console) {
    return new Surroundings(console, System.in, FileSystems.getDefault(), System.getenv());
  }
}
