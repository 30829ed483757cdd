/**
 * Tables that datasets declare. A source is staged in a transaction that stays open until it is
 * committed with all that the load changes, or dropped with all of it.
 */
package io.milepost.warehouse.duckdb.tables;
