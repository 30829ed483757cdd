package io.milepost.app.api.operation;

import java.util.Locale;

/** A parameter of an operation. */
public record Parameter(
    Place in, String name, ParameterType type, boolean required, String description) {

  /** Where a parameter stands in a request. */
  public enum Place {
    PATH,
    QUERY,
    HEADER;

    /** As OpenAPI calls it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A piece of the path. */
  public static Parameter path(String name, ParameterType type, String description) {
    return new Parameter(Place.PATH, name, type, true, description);
  }

  /** A query parameter that may be left out. */
  public static Parameter query(String name, ParameterType type, String description) {
    return new Parameter(Place.QUERY, name, type, false, description);
  }

  /** A query parameter that is always there. */
  public static Parameter required(String name, ParameterType type, String description) {
    return new Parameter(Place.QUERY, name, type, true, description);
  }

  /** A header that may be left out. */
  public static Parameter header(String name, String description) {
    return new Parameter(Place.HEADER, name, ParameterType.TEXT, false, description);
  }
}
