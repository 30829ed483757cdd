package io.milepost.app.api.resource;

import io.milepost.app.queue.Ingestion;
import io.milepost.app.queue.Uploads;
import io.milepost.app.trace.TraceParent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request brought to be loaded.
 *
 * @param request tells it from others: what is to be loaded, and the content as far as it was sent
 * @param ingestions one for each source
 */
record Sent(String request, List<Ingestion> ingestions) {

  /** The same, as a part of a trace, if there is one. */
  Sent traced(@Nullable TraceParent trace) {
    return trace == null
        ? this
        : new Sent(request, ingestions.stream().map(each -> each.traced(trace)).toList());
  }

  /** Deletes the files that were sent. */
  void discard(Uploads uploads) {
    ingestions.forEach(uploads::delete);
  }
}
