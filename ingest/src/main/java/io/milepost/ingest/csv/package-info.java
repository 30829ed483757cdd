/** Delimited text (RFC 4180, and what people write instead) to columnar batches of trips. */
package io.milepost.ingest.csv;
