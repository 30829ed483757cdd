package io.milepost.bench.setting;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes files of trips from others, rows as they are. */
public final class TripFiles {
  private TripFiles() {}

  /**
   * Cuts {@code csv} into files of {@code rows} trips, each with the header.
   *
   * @param directory takes the files, in an order by name that is theirs in {@code csv}
   * @return how many files there are
   */
  public static int split(Path csv, Path directory, int rows) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(csv)) {
      String header = reader.readLine();
      String row = reader.readLine();
      int files = 0;
      while (row != null) {
        Path part = directory.resolve("part-%06d.csv".formatted(files++));
        row = copy(header, row, reader, part, rows);
      }
      return files;
    }
  }

  /** Writes {@code rows} at most and gives the row after them, or null. */
  private static @Nullable String copy(
      String header, String first, BufferedReader reader, Path part, int rows) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(part)) {
      writer.write(header + "\n");
      String row = first;
      for (int written = 0; row != null && written < rows; written++) {
        writer.write(row + "\n");
        row = reader.readLine();
      }
      return row;
    }
  }

  /** Writes all trips of {@code fresh} and then the first {@code repeated} of {@code known}. */
  public static void join(Path fresh, Path known, int repeated, Path target) throws IOException {
    Files.copy(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    try (BufferedReader reader = Files.newBufferedReader(known);
        BufferedWriter writer = Files.newBufferedWriter(target, StandardOpenOption.APPEND)) {
      reader.readLine();
      for (int i = 0; i < repeated; i++) {
        writer.write(reader.readLine() + "\n");
      }
    }
  }

  /** Writes the rows of {@code csv} in an order drawn by chance; holds all of them in memory. */
  public static void shuffle(Path csv, Path target, long seed) throws IOException {
    List<String> lines = Files.readAllLines(csv);
    Collections.shuffle(lines.subList(1, lines.size()), new Random(seed));
    Files.write(target, lines);
  }
}
