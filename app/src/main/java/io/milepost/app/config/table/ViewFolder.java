package io.milepost.app.config.table;

import io.milepost.app.config.text.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that holds the SQL of a dataset's views, beside its declaration and named like it.
 *
 * @param directory need not be there
 */
public record ViewFolder(Path directory) {

  /** The folder of the declaration in {@code file}, {@code flights} for {@code flights.yaml}. */
  public static ViewFolder of(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return new ViewFolder(file.resolveSibling(dot < 0 ? name + ".views" : name.substring(0, dot)));
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  boolean has(String name) {
    return Files.isRegularFile(file(name));
  }

  String read(String name) {
    return TextFile.read(file(name), "the SELECT of a view");
  }

  /** The names of the SQL files that are there. */
  List<String> names() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sql"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
