package io.milepost.warehouse;

/**
 * What an undo did. The tables have {@code rowsRestored} more and {@code rowsRemoved} fewer rows
 * than before.
 *
 * @param rowsRemoved rows of the load that are gone
 * @param rowsHandedOver rows of the load that other loads had brought too, and that are now theirs
 * @param rowsRestored rows that the load had replaced, there again
 */
public record UndoneLoad(long loadId, long rowsRemoved, long rowsHandedOver, long rowsRestored) {}
