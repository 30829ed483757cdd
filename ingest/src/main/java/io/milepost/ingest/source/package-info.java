/**
 * Bytes of a source, decompressed, in blocks that end on a record: what every format reads from.
 */
package io.milepost.ingest.source;
