package io.milepost.warehouse;

import io.milepost.model.Load;
import io.milepost.model.LoadState;
import org.jspecify.annotations.Nullable;

/**
 * A page of the loads, the latest first.
 *
 * @param dataset only loads into it; null for all
 * @param state only loads that are in it; null for all
 * @param before only loads with smaller ids: the last of the page before
 * @param limit how many there are at most
 */
public record LoadPage(
    @Nullable String dataset, @Nullable LoadState state, long before, int limit) {

  /** All loads in a state. */
  public static LoadPage all(LoadState state) {
    return new LoadPage(null, state, Long.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** Whether a load may be on it. */
  public boolean takes(Load load) {
    return load.loadId() < before
        && (dataset == null || load.dataset().equals(dataset))
        && (state == null || load.state() == state);
  }
}
