package io.milepost.warehouse.duckdb.area;

import io.milepost.model.RetryableException;
import io.milepost.warehouse.area.DamagedSegmentException;
import io.milepost.warehouse.area.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where the segments' files are. */
record SegmentDirectory(Path path) {

  Segment open(String name) throws DamagedSegmentException {
    return Segment.open(path.resolve(name));
  }

  void delete(String name) {
    try {
      Files.deleteIfExists(path.resolve(name));
    } catch (IOException e) {
      throw failed("delete " + name + " in", e);
    }
  }

  /** Deletes the segments of transactions that never committed. */
  void deleteAllBut(Set<String> names) {
    for (String name : names()) {
      if (!names.contains(name)) {
        delete(name);
      }
    }
  }

  private List<String> names() {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(Segment.SUFFIX))
          .toList();
    } catch (IOException e) {
      throw failed("list", e);
    }
  }

  private RetryableException failed(String doing, IOException cause) {
    return new RetryableException(
        "Could not %s the directory of the area index %s: %s. Mend that and try again."
            .formatted(doing, path, cause.getMessage()),
        cause);
  }
}
