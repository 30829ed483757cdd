package io.milepost.warehouse.area;

import java.nio.file.Path;

/** A file is not there, or is no segment, or not a whole one. What it held can be made again. */
public final class DamagedSegmentException extends Exception {
  DamagedSegmentException(Path file, String what) {
    super("The area index %s %s".formatted(file, what));
  }
}
