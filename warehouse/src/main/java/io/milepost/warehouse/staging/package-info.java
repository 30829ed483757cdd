/**
 * The rows of one load between decode and store: scattered into ranges of origin cells, in bounded
 * memory, then handed back range by range, distinct and sorted by cell. Knows no engine.
 */
package io.milepost.warehouse.staging;
