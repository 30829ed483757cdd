package io.milepost.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The process that holds a home.
 *
 * @param command what it does, such as {@code ingest trips.csv}
 */
record LockHolder(long pid, String command, Instant since) {

  /** Three lines: process id, moment, command. */
  void write(Path file) throws IOException {
    Files.write(
        file,
        List.of(
            Long.toString(pid),
            since.truncatedTo(ChronoUnit.SECONDS).toString(),
            command.replaceAll("\\R", " ")));
  }

  /** The holder noted in {@code file}; empty when there is none, or it is not the process's own. */
  static Optional<LockHolder> find(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      LockHolder holder =
          new LockHolder(Long.parseLong(lines.get(0)), lines.get(2), Instant.parse(lines.get(1)));
      return ProcessHandle.of(holder.pid).map(process -> holder);
    } catch (IOException
        | NumberFormatException
        | DateTimeParseException
        | IndexOutOfBoundsException e) {
      return Optional.empty(); // not written yet: the lock was taken this very moment
    }
  }

  @Override
  public String toString() {
    return "'%s', pid %d, since %s".formatted(command, pid, since);
  }
}
