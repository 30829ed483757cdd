package io.milepost.app.load;

import io.milepost.ingest.remote.OpenedFile;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one load is to do.
 *
 * @param source what the user calls the source
 * @param retryOf the load whose rejected rows the source brings mended, or null
 */
public record LoadRequest(
    LoadSettings settings, String source, LoadInput input, @Nullable Long retryOf) {

  /**
   * Loads what arrives.
   *
   * @param content opens the source; called again when it has to be read anew
   */
  public LoadRequest(
      LoadSettings settings, String source, Supplier<OpenedFile> content, @Nullable Long retryOf) {
    this(settings, source, new LoadInput.Arriving(content), retryOf);
  }

  /**
   * Makes the tables of a dataset anew. Until it is committed readers see them as they were, and
   * undoing it brings them back.
   *
   * @param files at least one, in the order of their loads
   */
  public static LoadRequest rebuild(LoadSettings settings, List<LandedRows> files) {
    String source = RebuildName.of(settings.dataset().name(), files.size());
    return new LoadRequest(settings, source, new LoadInput.Landed(files), null);
  }

  /** The name of the dataset that the source is loaded into. */
  String dataset() {
    return settings.dataset().name();
  }
}
