package io.milepost.app.load;

import io.milepost.app.config.Landing;
import io.milepost.model.Dataset;

/**
 * How sources are to be loaded.
 *
 * @param landing how long what arrives is kept as it arrived
 * @param allowDuplicates whether rows are stored that are there already
 */
public record LoadSettings(
    Dataset dataset, Landing landing, MaxRejected maxRejected, boolean allowDuplicates) {}
