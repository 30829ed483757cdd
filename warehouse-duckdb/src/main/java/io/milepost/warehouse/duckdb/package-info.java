/** The embedded engine: DuckDB, in this process, on one file. */
package io.milepost.warehouse.duckdb;
