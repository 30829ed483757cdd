package io.milepost.app.api.resource;

import io.milepost.app.queue.Ingestion;
import io.milepost.app.queue.Uploads;
import java.util.List;

/**
 * What a request brought to be loaded.
 *
 * @param request tells it from others: what is to be loaded, and the content as far as it was sent
 * @param ingestions one for each source
 */
record Sent(String request, List<Ingestion> ingestions) {

  /** Deletes the files that were sent. */
  void discard(Uploads uploads) {
    ingestions.forEach(uploads::delete);
  }
}
