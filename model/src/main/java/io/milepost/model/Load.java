package io.milepost.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to bring one source into one dataset, as the ledger tells it.
 *
 * @param loadId 1, 2, 3 …; stamps every row that the load brought
 * @param contentHash null until the source was read to its end
 * @param queuedAt when it was queued; null for a load that began at once
 * @param startedAt when it began last; while it is queued, when it was queued
 * @param retryOf the load whose rejected rows this one brings mended, or null
 * @param sameContentAs the committed load that brought the same content, or null
 * @param error one sentence, for a failed or refused load
 */
public record Load(
    long loadId,
    String dataset,
    String source,
    LoadState state,
    @Nullable String contentHash,
    LoadCounts counts,
    @Nullable Instant queuedAt,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Long retryOf,
    @Nullable Long sameContentAs,
    @Nullable String error) {}
