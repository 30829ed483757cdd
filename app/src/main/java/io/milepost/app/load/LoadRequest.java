package io.milepost.app.load;

import org.jspecify.annotations.Nullable;

/**
 * What one load is to do.
 *
 * @param dataset name of the dataset that the source is loaded into
 * @param source what the user calls the source
 * @param opener opens the source
 * @param allowDuplicates whether rows are stored that are there already
 * @param retryOf the load whose rejected rows the source brings mended, or null
 */
public record LoadRequest(
    String dataset,
    String source,
    Opener opener,
    MaxRejected maxRejected,
    boolean allowDuplicates,
    @Nullable Long retryOf) {}
