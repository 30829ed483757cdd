/** The way of staged trips into DuckDB: a table function that its parallel scan pulls from. */
package io.milepost.warehouse.duckdb.bulk;
