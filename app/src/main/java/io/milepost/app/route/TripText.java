package io.milepost.app.route;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Trips as users write them on the command line: {@code region,origin,destination,start}, as in the
 * rows of the built-in dataset, of which the datasource may follow. Points are {@code POINT (lon
 * lat)} or {@code lon lat}; a start is a date and time, or a time of day.
 */
public final class TripText {
  private static final String EXPECTED =
      "Expected a trip as region,origin,destination,start, such as 'Prague,POINT (14.42"
          + " 50.08),POINT (14.43 50.09),2018-05-28 08:03:40'";
  private static final String NUMBER = "([-+]?\\d{1,3}(?:\\.\\d+)?(?:[eE][-+]?\\d{1,2})?)";
  private static final Pattern POINT =
      Pattern.compile(
          "(?:POINT\\s*)?\\(?\\s*%1$s\\s+%1$s\\s*\\)?".formatted(NUMBER), Pattern.CASE_INSENSITIVE);

  private final String text;

  private TripText(String text) {
    this.text = text;
  }

  /**
   * Reads a trip.
   *
   * @throws UsageException saying which part is wrong
   */
  public static AskedTrip parse(String text) {
    return new TripText(text).trip();
  }

  private AskedTrip trip() {
    List<String> fields = fields();
    if (fields.size() < 4 || fields.size() > 5) {
      throw new UsageException(
          "%s; found %d field%s in '%s'."
              .formatted(EXPECTED, fields.size(), fields.size() == 1 ? "" : "s", text));
    }
    double[] origin = point("origin", fields.get(1).strip());
    double[] destination = point("destination", fields.get(2).strip());
    return new AskedTrip(
        fields.get(0).strip(),
        origin[0],
        origin[1],
        destination[0],
        destination[1],
        start(fields.get(3).strip()));
  }

  private List<String> fields() {
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text)) {
      return rows.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
    } catch (CsvParseException | IOException e) {
      throw new UsageException("%s; '%s' is no row of CSV.".formatted(EXPECTED, text));
    }
  }

  private double[] point(String name, String field) {
    Matcher matcher = POINT.matcher(field);
    if (!matcher.matches()) {
      throw wrong(name, "a point such as POINT (14.42 50.08), longitude first", field);
    }
    double lon = Double.parseDouble(matcher.group(1));
    double lat = Double.parseDouble(matcher.group(2));
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
      throw wrong(
          name, "a longitude from -180 to 180 and a latitude from -90 to 90", lon + " " + lat);
    }
    return new double[] {lon, lat};
  }

  private int start(String field) {
    String iso = field.replace(' ', 'T').toUpperCase(Locale.ROOT);
    try {
      LocalTime time =
          iso.contains("T") ? LocalDateTime.parse(iso).toLocalTime() : LocalTime.parse(iso);
      return time.toSecondOfDay();
    } catch (DateTimeParseException e) {
      throw wrong("start", "a time such as 2018-05-28 08:03:40 or 08:03", field);
    }
  }

  private UsageException wrong(String name, String expected, String found) {
    return new UsageException(
        "Expected the %s of the trip '%s' to be %s; found '%s'."
            .formatted(name, text, expected, found));
  }
}
