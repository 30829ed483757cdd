/** Decoders of single values, of every type, from bytes into the columns of a batch. */
package io.milepost.ingest.value;
