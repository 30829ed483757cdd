package io.milepost.app.prove;

import io.milepost.model.Match;
import org.jspecify.annotations.Nullable;

/**
 * One question, asked again and again in a warm process.
 *
 * @param place what it is about, in words
 * @param match null where it plays no part, for a region
 * @param trips the answer, over all weeks
 * @param asks how often it was timed
 */
public record AskFigures(
    String place,
    @Nullable Match match,
    long trips,
    int asks,
    double p50Millis,
    double p95Millis) {}
