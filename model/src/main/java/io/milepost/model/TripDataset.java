package io.milepost.model;

import java.util.List;

/**
 * A dataset of trips: their fields are known, and so are the tables they go to.
 *
 * @param name how users call it
 * @param format how its files are written
 * @param fields what is taken from a row; for trips: region, datasource, started_at, origin,
 *     destination
 * @param keepExtra whether columns that no field names are kept, as JSON in {@code trip.extra}
 */
public record TripDataset(
    String name, Format.Delimited format, List<Field> fields, boolean keepExtra)
    implements Dataset {

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
