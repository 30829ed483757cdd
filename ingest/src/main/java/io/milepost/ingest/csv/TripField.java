package io.milepost.ingest.csv;

import java.util.function.Consumer;

/** A field of a trip, read from one or two columns of a row. */
interface TripField {

  /** Hands out what is wrong with the field in {@code row}. Slow: for rows known to be bad. */
  void examine(Row row, Consumer<Problem> problems);
}
