/** Writes tables as Parquet. */
package io.milepost.warehouse.duckdb.export;
