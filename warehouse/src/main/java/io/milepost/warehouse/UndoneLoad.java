package io.milepost.warehouse;

/**
 * What an undo did.
 *
 * @param rowsRemoved rows that left the warehouse
 * @param rowsKept rows that a later load had brought too, now that load's, and rows that this load
 *     had replaced, there again
 */
public record UndoneLoad(long loadId, long rowsRemoved, long rowsKept) {}
