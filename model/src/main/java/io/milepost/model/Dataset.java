package io.milepost.model;

import java.util.List;

/**
 * A declared kind of input.
 *
 * @param name how users call it
 * @param format how its files are written
 * @param fields what is taken from a row; for trips: region, datasource, started_at, origin,
 *     destination
 * @param keepExtra whether columns that no field names are kept, as JSON in {@code trip.extra}
 */
public record Dataset(String name, Format format, List<Field> fields, boolean keepExtra) {

  /**
   * Delimited text in UTF-8.
   *
   * @param delimiter one ASCII character
   * @param quote one ASCII character, or 0 when fields are never quoted
   * @param header whether the first row names the columns
   */
  public record Format(char delimiter, char quote, boolean header) {}

  /**
   * The field of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Field getField(String fieldName) {
    return fields.stream()
        .filter(field -> field.name().equals(fieldName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No field '" + fieldName + "'"));
  }
}
