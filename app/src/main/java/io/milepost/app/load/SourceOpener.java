package io.milepost.app.load;

import io.milepost.model.BatchSource;
import io.milepost.model.Dataset;
import java.nio.file.Path;

/** Opens files for reading; how is the business of {@code ingest}. */
@FunctionalInterface
public interface SourceOpener {

  /**
   * Opens a file as a source.
   *
   * @param name what the user calls the file
   * @throws io.milepost.model.MilepostException when it cannot be opened, or is wrong as a whole
   */
  BatchSource open(Path file, String name, Dataset dataset);
}
