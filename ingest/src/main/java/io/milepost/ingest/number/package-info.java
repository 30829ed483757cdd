/** Decimal texts to doubles, bit for bit as {@link Double#parseDouble}. */
package io.milepost.ingest.number;
