package io.milepost.warehouse.duckdb.scan;

import org.duckdb.DuckDBColumnType;

/** A column of what a {@link RowScan} gives. */
public record ScanColumn(String name, DuckDBColumnType type) {}
