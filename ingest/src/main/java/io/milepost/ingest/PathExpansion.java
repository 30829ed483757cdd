package io.milepost.ingest;

import io.milepost.model.RetryableException;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Turns one path of the command line into files; see {@link Sources#expand}. */
final class PathExpansion {
  private static final String PATTERN_CHARACTERS = "*?[{";

  private PathExpansion() {}

  static List<Path> of(String text, FileSystem files) {
    Path path = files.getPath(text);
    try {
      if (Files.isDirectory(path)) {
        return requireSome(text, walk(path, 1, file -> true));
      }
      if (Files.exists(path)) {
        return List.of(path);
      }
      if (isPattern(text)) {
        return requireSome(text, matches(path));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new RetryableException(
          "The files of %s cannot be listed: %s. Try again.".formatted(text, e.getMessage()), e);
    }
    throw new UsageException("There is no file or folder " + text + ". Check the path.");
  }

  private static List<Path> requireSome(String text, List<Path> files) {
    if (files.isEmpty()) {
      throw new UsageException(
          "Expected files in %s, found none (hidden ones do not count).".formatted(text));
    }
    return files;
  }

  private static List<Path> walk(Path base, int depth, Predicate<Path> taken) throws IOException {
    try (Stream<Path> found = Files.walk(base, depth, FileVisitOption.FOLLOW_LINKS)) {
      return found
          .filter(taken)
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  /** Walks the folder above the first name with a pattern in it. */
  private static List<Path> matches(Path pattern) throws IOException {
    FileSystem files = pattern.getFileSystem();
    Path base = pattern.isAbsolute() ? pattern.getRoot() : files.getPath("");
    int plain = 0;
    while (!isPattern(pattern.getName(plain).toString())) {
      base = base.resolve(pattern.getName(plain++));
    }
    if (!Files.isDirectory(base)) {
      return List.of();
    }
    int depth =
        pattern.toString().contains("**") ? Integer.MAX_VALUE : pattern.getNameCount() - plain;
    PathMatcher matcher = files.getPathMatcher("glob:" + pattern);
    return walk(base, depth, matcher::matches);
  }

  private static boolean isPattern(String text) {
    return text.chars().anyMatch(character -> PATTERN_CHARACTERS.indexOf(character) >= 0);
  }
}
