package io.milepost.model;

/** Why a row is rejected. The {@link #code()} is stable: it is stored, printed and documented. */
public enum RejectionCode {
  /** A required field is empty. */
  MISSING_VALUE("missing_value"),
  /** A point is not WKT {@code POINT (lon lat)}, or a coordinate is not a number. */
  BAD_POINT("bad_point"),
  /** A coordinate is NaN or infinite. */
  NOT_FINITE("not_finite"),
  /** A longitude is not within -180 to 180 degrees. */
  LON_OUT_OF_RANGE("lon_out_of_range"),
  /** A latitude is not within -90 to 90 degrees. */
  LAT_OUT_OF_RANGE("lat_out_of_range"),
  /** A timestamp does not follow the declared pattern, or names a date that does not exist. */
  BAD_TIMESTAMP("bad_timestamp"),
  /** The row has fewer fields than the header. */
  TOO_FEW_FIELDS("too_few_fields"),
  /** The row has more fields than the header. */
  TOO_MANY_FIELDS("too_many_fields"),
  /** The row holds bytes that are not UTF-8. */
  BAD_ENCODING("bad_encoding"),
  /** A quoted field is followed by something other than a delimiter, or never closed. */
  BAD_QUOTE("bad_quote"),
  /** A whole number is expected, of 64 bits. */
  BAD_INTEGER("bad_integer"),
  /** A number is expected. */
  BAD_NUMBER("bad_number"),
  /** A truth value is expected. */
  BAD_BOOLEAN("bad_boolean"),
  /** A day does not follow the declared pattern, or does not exist. */
  BAD_DATE("bad_date"),
  /** The line is not one JSON object, or a value is an object or a list where none is expected. */
  BAD_JSON("bad_json"),
  /** A feature is no Polygon or MultiPolygon, or its positions are no closed rings of degrees. */
  BAD_GEOMETRY("bad_geometry"),
  /** No table of the dataset takes rows of this kind. */
  UNKNOWN_KIND("unknown_kind"),
  /** The row has a value that no field names. */
  UNKNOWN_COLUMN("unknown_column"),
  /** The row is longer than the largest row Milepost takes. */
  ROW_TOO_LONG("row_too_long");

  private final String code;

  RejectionCode(String code) {
    this.code = code;
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
