package io.milepost.ingest.csv;

import io.milepost.ingest.scan.Blanks;
import io.milepost.ingest.time.TimestampParser;
import io.milepost.ingest.time.TimestampPattern;
import io.milepost.model.Field;
import io.milepost.model.RejectionCode;
import java.util.function.Consumer;

/** A moment, by the patterns declared for it. */
final class TimestampField implements TripField {
  private final int column;
  private final TimestampParser parser;

  TimestampField(int column, Field.Timestamp field) {
    this.column = column;
    this.parser = new TimestampParser(field.patterns(), field.zone(), field.writtenIn());
  }

  /** Microseconds of the wall clock, or {@link TimestampPattern#INVALID}. */
  long micros(Row row) {
    byte[] bytes = row.bytes(column);
    int start = Blanks.skip(bytes, row.start(column), row.end(column));
    return parser.parse(bytes, start, Blanks.trimEnd(bytes, start, row.end(column)));
  }

  @Override
  public void examine(Row row, Consumer<Problem> problems) {
    if (micros(row) == TimestampPattern.INVALID) {
      String expected = "a timestamp like " + parser.expectation();
      problems.accept(Problem.of(row, column, RejectionCode.BAD_TIMESTAMP, expected));
    }
  }
}
