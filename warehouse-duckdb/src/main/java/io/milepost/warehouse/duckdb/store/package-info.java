/** The database file: opening it, its tables, and what takes part in the transaction of a load. */
package io.milepost.warehouse.duckdb.store;
