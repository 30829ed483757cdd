package io.milepost.app.load;

import io.milepost.model.TripDataset;

/**
 * How sources are to be loaded.
 *
 * @param allowDuplicates whether rows are stored that are there already
 */
public record LoadSettings(TripDataset dataset, MaxRejected maxRejected, boolean allowDuplicates) {}
