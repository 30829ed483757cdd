/** Tables of other SQL databases, extracted as delimited text that a dataset's decoder reads. */
package io.milepost.ingest.jdbc;
