package io.milepost.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory and all that lies in it. */
public final class FileTree {
  private FileTree() {}

  /** Deletes everything in {@code directory}, but not the directory itself. */
  public static void deleteContents(Path directory) throws IOException {
    List<Path> contents;
    try (Stream<Path> files = Files.walk(directory)) {
      contents =
          files.filter(file -> !file.equals(directory)).sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : contents) {
      Files.delete(file);
    }
  }

  /** Bytes of all files in {@code directory}. */
  public static long size(Path directory) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }
}
