package io.milepost.warehouse;

/**
 * What an undo did.
 *
 * @param rowsRemoved trips that left the warehouse
 * @param rowsKept trips that a later load had brought too, now that load's
 */
public record UndoneLoad(long loadId, long rowsRemoved, long rowsKept) {}
