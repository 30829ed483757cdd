package io.milepost.app.load;

import io.milepost.ingest.remote.OpenedFile;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one load is to do.
 *
 * @param source what the user calls the source
 * @param content opens it; called again when it has to be read anew
 * @param retryOf the load whose rejected rows the source brings mended, or null
 */
public record LoadRequest(
    LoadSettings settings, String source, Supplier<OpenedFile> content, @Nullable Long retryOf) {

  /** The name of the dataset that the source is loaded into. */
  String dataset() {
    return settings.dataset().name();
  }
}
