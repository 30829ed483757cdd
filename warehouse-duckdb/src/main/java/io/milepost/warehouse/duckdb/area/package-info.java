/** The area index beside a DuckDB file: which segments there are, and keeping both in step. */
package io.milepost.warehouse.duckdb.area;
