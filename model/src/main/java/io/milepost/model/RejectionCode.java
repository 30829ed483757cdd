package io.milepost.model;

import java.util.Set;

/** Why a row is rejected. The {@link #code()} is stable: it is stored, printed and documented. */
public enum RejectionCode {
  /** A required field is empty. */
  MISSING_VALUE("missing_value", Of.TRIPS, Of.TABLES, Of.AREAS),
  /** A point is not WKT {@code POINT (lon lat)}, or a coordinate is not a number. */
  BAD_POINT("bad_point", Of.TRIPS),
  /** A coordinate is NaN or infinite. */
  NOT_FINITE("not_finite", Of.TRIPS, Of.TABLES),
  /** A longitude is not within -180 to 180 degrees. */
  LON_OUT_OF_RANGE("lon_out_of_range", Of.TRIPS, Of.TABLES),
  /** A latitude is not within -90 to 90 degrees. */
  LAT_OUT_OF_RANGE("lat_out_of_range", Of.TRIPS, Of.TABLES),
  /** A timestamp does not follow the declared pattern, or names a date that does not exist. */
  BAD_TIMESTAMP("bad_timestamp", Of.TRIPS, Of.TABLES),
  /** The row has fewer fields than the header. */
  TOO_FEW_FIELDS("too_few_fields", Of.TRIPS, Of.TABLES),
  /** The row has more fields than the header. */
  TOO_MANY_FIELDS("too_many_fields", Of.TRIPS, Of.TABLES),
  /** The row holds bytes that are not UTF-8. */
  BAD_ENCODING("bad_encoding", Of.TRIPS, Of.TABLES),
  /** A quoted field is followed by something other than a delimiter, or never closed. */
  BAD_QUOTE("bad_quote", Of.TRIPS, Of.TABLES),
  /** A whole number is expected, of 64 bits. */
  BAD_INTEGER("bad_integer", Of.TABLES),
  /** A number is expected. */
  BAD_NUMBER("bad_number", Of.TABLES),
  /** A truth value is expected. */
  BAD_BOOLEAN("bad_boolean", Of.TABLES),
  /** A day does not follow the declared pattern, or does not exist. */
  BAD_DATE("bad_date", Of.TABLES),
  /** The line is not one JSON object, or a value is an object or a list where none is expected. */
  BAD_JSON("bad_json", Of.TABLES),
  /** A feature is no Polygon or MultiPolygon, or its positions are no closed rings of degrees. */
  BAD_GEOMETRY("bad_geometry", Of.AREAS),
  /** No table of the dataset takes rows of this kind. */
  UNKNOWN_KIND("unknown_kind", Of.TABLES),
  /** The row has a value that no field names. */
  UNKNOWN_COLUMN("unknown_column", Of.TABLES),
  /** The row is longer than the largest row Milepost takes. */
  ROW_TOO_LONG("row_too_long", Of.TRIPS, Of.TABLES);

  /** What rows are read as. */
  public enum Of {
    TRIPS,
    TABLES,
    AREAS
  }

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<Of> of;

  RejectionCode(String code, Of... of) {
    this.code = code;
    this.of = Set.of(of);
  }

  /** Whether rows that are read as these may be rejected for this. */
  public boolean isOf(Of rows) {
    return of.contains(rows);
  }

  public String code() {
    return code;
  }

  /**
   * The constant of a stored code.
   *
   * @throws IllegalArgumentException when no constant has it
   */
  public static RejectionCode of(String code) {
    for (RejectionCode candidate : values()) {
      if (candidate.code.equals(code)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("Unknown rejection code '" + code + "'");
  }
}
