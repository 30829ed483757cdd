package io.milepost.ingest.value;

import io.milepost.ingest.time.DayParser;
import io.milepost.ingest.time.TimestampParser;
import io.milepost.model.RejectionCode;
import io.milepost.model.ValueType;

/** Makes the decoder of a type. */
public final class ValueDecoders {
  private ValueDecoders() {}

  /**
   * A decoder, with no column yet.
   *
   * @param checked whether values for a JSON column are known to be JSON
   * @param exact whether whole numbers that no double is equal to are wrong for a column of doubles
   * @throws io.milepost.model.UsageException when a pattern is not supported
   */
  public static ValueDecoder of(ValueType type, boolean checked, boolean exact) {
    if (type instanceof ValueType.Json && !checked) {
      return new JsonDecoder();
    }
    if (type instanceof ValueType.Text || type instanceof ValueType.Json) {
      return new TextDecoder();
    }
    if (type instanceof ValueType.WholeNumber) {
      return new WholeNumberDecoder();
    }
    if (type instanceof ValueType.Truth) {
      return new ParsedDecoder(
          TruthParser::parse, RejectionCode.BAD_BOOLEAN, "true, false, 1 or 0");
    }
    if (type instanceof ValueType.Day day) {
      DayParser parser = new DayParser(day.patterns());
      String expectation = "a day like " + parser.expectation();
      return new ParsedDecoder(parser::parse, RejectionCode.BAD_DATE, expectation);
    }
    if (type instanceof ValueType.Timestamp timestamp) {
      return timestamp(timestamp);
    }
    return new NumberDecoder(type, exact);
  }

  private static ValueDecoder timestamp(ValueType.Timestamp timestamp) {
    TimestampParser parser =
        new TimestampParser(timestamp.patterns(), timestamp.zone(), timestamp.writtenIn());
    String expectation = "a timestamp like " + parser.expectation();
    return new ParsedDecoder(parser::parse, RejectionCode.BAD_TIMESTAMP, expectation);
  }
}
