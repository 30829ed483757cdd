package io.milepost.app.load;

import io.milepost.model.Dataset;

/**
 * How sources are to be loaded.
 *
 * @param allowDuplicates whether rows are stored that are there already
 */
public record LoadSettings(Dataset dataset, MaxRejected maxRejected, boolean allowDuplicates) {}
