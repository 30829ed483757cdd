/** Rows of any format on their way into the tables of a dataset. */
package io.milepost.ingest.table;
