/**
 * Tables that datasets declare. A source is staged in a table of its own; the commit is one
 * transaction, begun in its turn, with all that the load changes.
 */
package io.milepost.warehouse.duckdb.tables;
