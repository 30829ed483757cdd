package io.milepost.app.load;

import io.milepost.ingest.remote.OpenedFile;
import java.util.List;
import java.util.function.Supplier;

/** What a load reads. */
public sealed interface LoadInput {

  /**
   * A source whose rows are added to what is there, as its dataset says.
   *
   * @param content opens it; called again when it has to be read anew
   */
  record Arriving(Supplier<OpenedFile> content) implements LoadInput {}

  /**
   * Files that arrived for earlier loads: their rows become all that the tables hold.
   *
   * @param files at least one, in the order of their loads
   */
  record Landed(List<LandedRows> files) implements LoadInput {
    public Landed {
      files = List.copyOf(files);
    }
  }
}
