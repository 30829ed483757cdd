package io.milepost.warehouse.report;

import io.milepost.model.Week;

/**
 * The trips of one week.
 *
 * @param partial whether the week is not wholly within the days of the coverage, so that trips of
 *     it may be missing
 */
public record WeekTrips(Week week, long trips, boolean partial) {}
