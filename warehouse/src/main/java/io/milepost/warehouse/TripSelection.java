package io.milepost.warehouse;

import io.milepost.model.Area;
import io.milepost.model.Match;
import io.milepost.model.Week;
import org.jspecify.annotations.Nullable;

/**
 * Which trips a question takes.
 *
 * @param from first week, or null for no lower bound
 * @param to the week after the last, or null for no upper bound
 * @param datasource only trips of this one, or null for all
 */
public record TripSelection(
    Area area, Match match, @Nullable Week from, @Nullable Week to, @Nullable String datasource) {}
