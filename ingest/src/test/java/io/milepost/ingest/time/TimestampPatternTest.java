package io.milepost.ingest.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.UsageException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.DateTimes;

class TimestampPatternTest {
  private static final ZoneId UTC = ZoneOffset.UTC;

  @Property(tries = 3_000)
  void readsWhatJavaTimePrints(
      @ForAll("patterns") String pattern, @ForAll("moments") LocalDateTime moment) {
    String text = formatter(pattern).format(moment.atOffset(ZoneOffset.UTC));
    LocalDateTime expected = formatter(pattern).parse(text, LocalDateTime::from);
    assertThat(read(pattern, text)).as(text).isEqualTo(expected.truncatedTo(ChronoUnit.MICROS));
  }

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  void takesAndRefusesTheSameFieldsAsJavaTime(
      @ForAll @IntRange(max = 9999) int year,
      @ForAll @IntRange(max = 13) int month,
      @ForAll @IntRange(max = 32) int day,
      @ForAll @IntRange(max = 25) int hour,
      @ForAll @IntRange(max = 61) int minute,
      @ForAll @IntRange(max = 61) int second) {
    String text = "%04d-%02d-%02d %02d:%02d:%02d".formatted(year, month, day, hour, minute, second);
    assertThat(read("yyyy-MM-dd HH:mm:ss", text)).isEqualTo(byJavaTime(text));
    assertThat(read("yyyy-M-d H:mm:ss", text)).isEqualTo(byJavaTime(text));
  }

  @Property(tries = 3_000)
  void movesToTheKeptZoneAsJavaTimeDoes(
      @ForAll("moments") LocalDateTime moment,
      @ForAll("zones") ZoneId kept,
      @ForAll("zones") ZoneId written) {
    LocalDateTime second = moment.truncatedTo(ChronoUnit.SECONDS);
    LocalDateTime moved =
        ZonedDateTime.ofLocal(second, written, null).withZoneSameInstant(kept).toLocalDateTime();
    // What is on the kept clock already stays as it was written, even in a gap.
    LocalDateTime expected = kept.equals(written) ? second : moved;
    String text = second.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"));
    assertThat(read("yyyy-MM-dd'T'HH:mm:ss", text, kept, written)).isEqualTo(expected);
    assertThat(read("iso", text, kept, written)).isEqualTo(expected);
  }

  @Property(tries = 1_000)
  void movesInstantsToTheKeptZone(
      @ForAll("moments") LocalDateTime moment, @ForAll("zones") ZoneId z) {
    Instant instant = moment.toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    LocalDateTime expected = LocalDateTime.ofInstant(instant, z);
    assertThat(read("epoch_millis", Long.toString(instant.toEpochMilli()), z, z))
        .isEqualTo(expected);
    assertThat(read("epoch_seconds", Long.toString(instant.getEpochSecond()), z, z))
        .isEqualTo(LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), z));
    assertThat(
            read("iso", OffsetDateTime.ofInstant(instant, ZoneOffset.ofHours(-3)).toString(), z, z))
        .isEqualTo(expected);
  }

  @Example
  void knowsTheClockChangesOfPrague() {
    ZoneId prague = ZoneId.of("Europe/Prague");
    String pattern = "yyyy-MM-dd HH:mm";
    assertThat(read(pattern, "2018-03-25 02:30", UTC, prague)).isEqualTo("2018-03-25T01:30");
    assertThat(read(pattern, "2018-10-28 02:30", UTC, prague)).isEqualTo("2018-10-28T00:30");
    assertThat(read("iso", "2018-10-28T02:30+01:00", prague, prague)).isEqualTo("2018-10-28T02:30");
    assertThat(read(pattern, "2150-07-01 02:30", UTC, prague)).isEqualTo("2150-07-01T00:30");
  }

  @Example
  void readsIsoAsPeopleWriteIt() {
    assertThat(read("iso", "2018-05-28T09:03")).isEqualTo("2018-05-28T09:03");
    assertThat(read("iso", "2018-05-28 09:03:40.1234567Z")).isEqualTo("2018-05-28T09:03:40.123456");
    assertThat(read("iso", "2018-05-28T09:03:40+0530")).isEqualTo("2018-05-28T03:33:40");
    assertThat(read("iso", "2018-05-28T09:03:40-02")).isEqualTo("2018-05-28T11:03:40");
    assertThat(read("epoch_seconds", "1527498220.25")).isEqualTo("2018-05-28T09:03:40.250");
    for (String text :
        new String[] {
          "2018-05-28",
          "2018-05-28T09",
          "2018-05-2809:03",
          "2018-05-28T09:03:40.",
          "18-05-28T09:03",
          "2018-05-28T09:03:40+19:00",
          "2018-05-28T09:03:40+01:60",
          "2018-05-28T09:03:40Zx",
          ""
        }) {
      assertThat(read("iso", text)).as(text).isNull();
    }
  }

  @Example
  void takesBackAnOptionalSectionThatFails() {
    assertThat(read("yyyy-MM-dd[ HH:mm][ HHmm]", "2018-05-28 0903")).isEqualTo("2018-05-28T09:03");
    assertThat(read("yyyy-MM-dd[ HH:mm] 'at' H", "2018-05-28 at 7")).isEqualTo("2018-05-28T07:00");
    assertThat(read("yyyy-MM-dd[ HH:mm] ''dd''", "2018-05-28 '28'")).isEqualTo("2018-05-28T00:00");
    assertThat(read("yyyy-MM-dd[ HH'h'] HH", "2018-05-28 09")).isEqualTo("2018-05-28T09:00");
  }

  @Example
  void refusesNumbersOutsideOfTheYears() {
    assertThat(read("epoch_seconds", "253402300799")).isEqualTo("9999-12-31T23:59:59");
    assertThat(read("epoch_seconds", "253402300800")).isNull();
    assertThat(read("epoch_seconds", "9999999999999999")).isNull();
    assertThat(read("epoch_millis", "-62135596800000")).isEqualTo("0001-01-01T00:00");
    assertThat(read("epoch_millis", "-62135596800001")).isNull();
  }

  @Example
  void saysWhatAPatternMayHold() {
    assertThatThrownBy(() -> read("dd MMM yyyy", "x"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("'MMM' is not supported")
        .hasMessageContaining("yyyy M MM d dd H HH h hh a mm ss");
    assertThatThrownBy(() -> read("MM/dd HH:mm", "x")).hasMessageContaining("the year is missing");
    assertThatThrownBy(() -> read("yyyy-MM-dd hh:mm", "x")).hasMessageContaining("go together");
    assertThatThrownBy(() -> read("yyyy-MM-dd [HH:mm", "x")).hasMessageContaining("not closed");
    assertThatThrownBy(() -> read("yyyy-MM-dd HH]", "x")).hasMessageContaining("has no '['");
    assertThatThrownBy(() -> read("yyyy-MM-dd 'at", "x")).hasMessageContaining("not closed");
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of(
        "yyyy-MM-dd HH:mm:ss",
        "yyyyMMddHHmmss",
        "dd.MM.yyyy HH:mm",
        "M/d/yyyy H:mm",
        "MM/dd/yyyy hh:mm:ss a",
        "M/d/yyyy h:mm a",
        "yyyy-MM-dd'T'HH:mm:ss.SSS",
        "yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS",
        "yyyy-MM-dd'T'HH:mm[:ss][.SSSSSS]",
        "yyyy-MM-dd HH:mm:ssX",
        "yyyy-MM-dd HH:mm:ssXXX",
        "yyyy-MM-dd HH:mm:ss Z");
  }

  @Provide
  Arbitrary<LocalDateTime> moments() {
    return DateTimes.dateTimes()
        .between(LocalDateTime.of(2, 1, 1, 0, 0), LocalDateTime.of(9998, 12, 31, 23, 59))
        .ofPrecision(ChronoUnit.NANOS);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "UTC",
            "Europe/Prague",
            "America/New_York",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "+05:45")
        .map(ZoneId::of);
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static LocalDateTime byJavaTime(String text) {
    try {
      LocalDateTime parsed = LocalDateTime.parse(text, formatter("yyyy-MM-dd HH:mm:ss"));
      return parsed.getYear() >= 1 ? parsed : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static LocalDateTime read(String pattern, String text) {
    return read(pattern, text, UTC, UTC);
  }

  private static LocalDateTime read(String pattern, String text, ZoneId kept, ZoneId written) {
    byte[] bytes = ("  " + text + ", padding").getBytes(StandardCharsets.US_ASCII);
    long micros =
        TimestampPattern.compile(pattern, kept, written).parse(bytes, 2, 2 + text.length());
    return micros == TimestampPattern.INVALID
        ? null
        : LocalDateTime.of(1970, 1, 1, 0, 0).plus(micros, ChronoUnit.MICROS);
  }
}
