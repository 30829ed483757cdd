package io.milepost.app.load;

import io.milepost.model.Load;
import io.milepost.model.LoadCounts;
import io.milepost.model.LoadState;
import io.milepost.model.MilepostException;
import io.milepost.model.SourceSummary;
import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.StagedLoad;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a load is going to end, once its source was read.
 *
 * @param sameContentAs the load that brought the same content, or null
 * @param reason why it fails or is refused, or null
 */
record Outlook(LoadState state, @Nullable Long sameContentAs, @Nullable String reason) {

  static Outlook of(LoadRequest request, SourceSummary summary, Optional<Load> sameContent) {
    if (sameContent.isPresent()) {
      return new Outlook(LoadState.ALREADY_LOADED, sameContent.get().loadId(), null);
    }
    return request.settings().maxRejected().allows(summary.rejections().count(), summary.rowsRead())
        ? new Outlook(LoadState.COMMITTED, null, null)
        : new Outlook(LoadState.REFUSED, null, refusal(request, summary));
  }

  static Outlook failed(MilepostException failure) {
    return new Outlook(LoadState.FAILED, null, failure.getMessage());
  }

  private static String refusal(LoadRequest request, SourceSummary summary) {
    long rejected = summary.rejections().count();
    String share = String.format(Locale.ROOT, "%.1f%%", 100.0 * rejected / summary.rowsRead());
    return "%d of %d rows (%s) were rejected, %s."
        .formatted(rejected, summary.rowsRead(), share, request.settings().maxRejected().refusal());
  }

  long earlier() {
    if (sameContentAs == null) {
      throw new IllegalStateException("No earlier load for " + state);
    }
    return sameContentAs;
  }

  String error() {
    if (reason == null) {
      throw new IllegalStateException("No error for " + state);
    }
    return reason;
  }

  LoadPreview preview(LoadRequest request, StagedLoad staged) {
    SourceSummary summary = staged.summary();
    RejectedByCode rejected = RejectedByCode.of(summary.rejections());
    if (state != LoadState.COMMITTED) {
      return preview(request, Ledger.nothingLoaded(summary), rejected);
    }
    StagedLoad.Preview preview = staged.preview(request.settings().allowDuplicates());
    return new LoadPreview(
        request.dataset(),
        request.source(),
        state,
        preview.counts(),
        rejected,
        preview.covered(),
        null,
        null);
  }

  /** The preview of a load that would bring nothing. */
  LoadPreview preview(LoadRequest request) {
    return preview(request, LoadCounts.NONE, RejectedByCode.NONE);
  }

  private LoadPreview preview(LoadRequest request, LoadCounts counts, RejectedByCode rejected) {
    return new LoadPreview(
        request.dataset(),
        request.source(),
        state,
        counts,
        rejected,
        Optional.empty(),
        sameContentAs,
        reason);
  }
}
