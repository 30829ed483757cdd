package io.milepost.app.generate;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes vehicle events up: vehicles of several organisations register, report where they are, and
 * deregister, in operating periods, over some days. One JSON object a line, in files named by the
 * time of their first event, such as {@code 2019-06-01-15-17-10-events.json}.
 */
public final class VehicleEventGenerator {
  private static final Instant FROM = Instant.parse("2019-06-01T00:00:00Z");
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss'-events.json'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final int ORGANIZATIONS = 4;
  private static final int SHIFTS_A_DAY = 3;

  /** Of a vehicle in a period, its registration and deregistration among them. */
  private static final int EVENTS_OF_A_VEHICLE = 20;

  private static final int LARGEST_FLEET = 500;
  private static final int FEWEST_ROWS_OF_A_FILE = 50;
  private static final int MOST_FILES_OF_A_DAY = 48;
  private static final double WITHOUT_MILLIS = 0.1;

  private final EventSettings settings;
  private final RandomNumbers random;
  private final List<Operator> operators = new ArrayList<>();
  private final double stepMillis;

  public VehicleEventGenerator(EventSettings settings) {
    this.settings = settings;
    this.random = new RandomNumbers(settings.seed(), 0);
    stepMillis =
        Duration.ofDays(settings.days()).toMillis() / (double) Math.max(1, settings.rows());
    long ofAPeriod = settings.rows() / settings.days() / SHIFTS_A_DAY / ORGANIZATIONS;
    int fleet = (int) Math.max(1, Math.min(LARGEST_FLEET, ofAPeriod / EVENTS_OF_A_VEHICLE));
    for (int i = 0; i < ORGANIZATIONS; i++) {
      RandomNumbers own = new RandomNumbers(settings.seed(), i + 1);
      operators.add(
          new Operator(
              "org-" + (i + 1),
              City.ALL.get(i),
              Duration.ofDays(1).dividedBy(SHIFTS_A_DAY),
              fleet,
              FROM,
              own));
    }
  }

  /**
   * Writes all files.
   *
   * @param directory made when missing
   * @return how many files
   */
  public long write(Path directory) throws IOException {
    Files.createDirectories(directory);
    long ofADay = settings.rows() / settings.days();
    long ofAFile = Math.max(FEWEST_ROWS_OF_A_FILE, ofADay / MOST_FILES_OF_A_DAY);
    long files = 0;
    long row = 0;
    while (row < settings.rows()) {
      long end = endOfFile(row, ofAFile);
      Path file = directory.resolve(NAME.format(at(row)));
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        for (; row < end; row++) {
          out.write(line(row));
        }
      }
      files++;
    }
    return files;
  }

  /** A file holds events of one day. */
  private long endOfFile(long row, long ofAFile) {
    long end = Math.min(row + ofAFile, settings.rows());
    Instant nextDay = at(row).truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    long inDay = (long) Math.ceil(Duration.between(FROM, nextDay).toMillis() / stepMillis);
    return Math.max(row + 1, Math.min(end, inDay));
  }

  private Instant at(long row) {
    return FROM.plusMillis((long) (row * stepMillis));
  }

  private String line(long row) {
    Instant at = at(row);
    boolean coarse = random.nextDouble() < WITHOUT_MILLIS;
    Operator operator = operators.get(random.nextBelow(ORGANIZATIONS));
    return operator.event(coarse ? at.truncatedTo(ChronoUnit.SECONDS) : at);
  }
}
