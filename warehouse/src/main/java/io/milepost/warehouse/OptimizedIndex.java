package io.milepost.warehouse;

/**
 * What optimising did.
 *
 * @param filesBefore files of the area index that there were
 * @param filesAfter files of the area index that there are
 */
public record OptimizedIndex(int filesBefore, int filesAfter) {}
