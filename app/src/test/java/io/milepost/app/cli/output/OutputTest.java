package io.milepost.app.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.cli.output.Console.Looks;
import io.milepost.app.rows.RowOutput;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutputTest {
  private static final Looks TERMINAL = new Looks(true, true, true, true, true, 80);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void alignsNumbersRightAndTextsLeft() {
    rows(
        OutputFormat.TABLE,
        Looks.PLAIN,
        List.of("region", "trips"),
        row("Rio", 9),
        row("Osaka", 10));

    assertThat(written())
        .isEqualTo(
            """
            region  trips
            ------  -----
            Rio         9
            Osaka      10
            """);
  }

  @Test
  void countsEastAsianLettersAsTwoColumns() {
    rows(OutputFormat.TABLE, Looks.PLAIN, List.of("region", "n"), row("東京", 1), row("Rio", 2));

    assertThat(written().lines().skip(2)).containsExactly("東京    1", "Rio     2");
  }

  @Test
  void cutsWideCellsOnATerminalOnly() {
    String wide = "x".repeat(100);
    rows(OutputFormat.TABLE, TERMINAL, List.of("t"), row(wide));
    assertThat(written()).contains("x".repeat(59) + "…\n").doesNotContain("x".repeat(60));

    out.reset();
    rows(OutputFormat.TABLE, Looks.PLAIN, List.of("t"), row(wide));
    assertThat(written()).contains(wide);
  }

  @Test
  void writesLargeNumbersWithoutAnExponentForPeople() {
    rows(OutputFormat.TABLE, Looks.PLAIN, List.of("x"), row(1.1082294638296297E7), row(0.5));
    assertThat(written().lines().skip(2))
        .containsExactly("11082294.638296297", "               0.5");

    out.reset();
    rows(OutputFormat.CSV, Looks.PLAIN, List.of("x"), row(1.1082294638296297E7), row(1e300));
    assertThat(written()).contains("1.1082294638296297E7", "1.0E300");
  }

  @Test
  void letsNoValueBreakALineOrTalkToTheTerminal() {
    rows(OutputFormat.TABLE, Looks.PLAIN, List.of("t"), row("a\nb\u001b[2Jc"));

    assertThat(written()).contains("a\\nb\\u001b[2Jc\n");
  }

  @Test
  void keepsPrintingWhenThereAreMoreRowsThanAreMeasured() {
    RowOutput rows = new Output(OutputFormat.TABLE, console(Looks.PLAIN)).rows();
    rows.columns(List.of("n"));
    for (int i = 0; i < 2500; i++) {
      rows.row(row(i));
    }
    rows.finish();

    assertThat(flushed().lines()).hasSize(2502).last().isEqualTo("2499");
  }

  @Test
  void quotesCsvWhereNeeded() {
    rows(
        OutputFormat.CSV,
        Looks.PLAIN,
        List.of("a", "b,c"),
        row("plain", "say \"hi\""),
        row("two\nlines", null),
        row("", 1.5));

    assertThat(written())
        .isEqualTo("a,\"b,c\"\r\nplain,\"say \"\"hi\"\"\"\r\n\"two\nlines\",\r\n\"\",1.5\r\n");
  }

  @Test
  void writesOneJsonObjectALine() {
    rows(OutputFormat.JSON, Looks.PLAIN, List.of("n", "t"), row(1L, "ä\"\n"), row(null, true));

    assertThat(written())
        .isEqualTo("[\n  {\"n\": 1, \"t\": \"ä\\\"\\n\"},\n  {\"n\": null, \"t\": true}\n]\n");
  }

  @Test
  void writesNoRowsAsAnEmptyArray() {
    rows(OutputFormat.JSON, Looks.PLAIN, List.of("n"));

    assertThat(written()).isEqualTo("[]\n");
  }

  @Test
  void writesEveryKindOfValue() {
    rows(
        OutputFormat.JSON,
        Looks.PLAIN,
        List.of("decimal", "time", "day", "list", "map", "nan"),
        row(
            new BigDecimal("12345678901234567890.10"),
            LocalDateTime.of(2018, 5, 28, 9, 3),
            LocalDate.of(2018, 5, 28),
            List.of(1, "x"),
            Map.of("k", 2.0),
            Double.NaN));

    assertThat(written())
        .isEqualTo(
            "[\n  {\"decimal\": 12345678901234567890.10, \"time\": \"2018-05-28T09:03:00\","
                + " \"day\": \"2018-05-28\", \"list\": [1, \"x\"], \"map\": {\"k\": 2.0},"
                + " \"nan\": \"NaN\"}\n]\n");
  }

  @Test
  void drawsBarsInEighths() {
    assertThat(Bars.bar(8, 8, 4, true)).isEqualTo("████");
    assertThat(Bars.bar(3, 8, 4, true)).isEqualTo("█▌");
    assertThat(Bars.bar(1, 8000, 4, true)).isEqualTo("▏");
    assertThat(Bars.bar(0, 8, 4, true)).isEmpty();
    assertThat(Bars.bar(4, 8, 4, false)).isEqualTo("##");
    assertThat(Bars.bar(1, 8000, 4, false)).isEqualTo("#");
  }

  private static List<Object> row(Object... values) {
    return Arrays.asList(values);
  }

  @SafeVarargs
  private void rows(
      OutputFormat format, Looks looks, List<String> columns, List<Object>... values) {
    Console console = console(looks);
    RowOutput rows = new Output(format, console).rows();
    rows.columns(columns);
    for (List<Object> row : values) {
      rows.row(row);
    }
    rows.finish();
    console.flush();
  }

  private Console last;

  private Console console(Looks looks) {
    last = Console.of(out, new ByteArrayOutputStream(), looks);
    return last;
  }

  private String flushed() {
    last.flush();
    return written();
  }

  private String written() {
    return out.toString(UTF_8);
  }
}
