/** The ways between Java's arrays and DuckDB's vectors, and the functions that queries may call. */
package io.milepost.warehouse.duckdb.scan;
