package io.milepost.warehouse.contract;

import static io.milepost.warehouse.contract.SampleDatasets.dataset;
import static io.milepost.warehouse.contract.SampleDatasets.field;
import static io.milepost.warehouse.contract.SampleDatasets.keyed;
import static io.milepost.warehouse.contract.SampleDatasets.table;
import static io.milepost.warehouse.contract.SampleDatasets.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.Check;
import io.milepost.model.Check.About;
import io.milepost.model.Check.Severity;
import io.milepost.model.ChecksFailedException;
import io.milepost.model.DatasetTable;
import io.milepost.model.LoadMode;
import io.milepost.model.TableDataset;
import io.milepost.model.UsageException;
import io.milepost.warehouse.CheckResult;
import io.milepost.warehouse.StagedLoad;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that loads are judged by. */
public abstract class TableCheckContract extends TableContract {
  private static final DatasetTable SEEN_AT =
      keyed(
          table(
              "seen",
              field("id", SampleDatasets.TEXT),
              field("n", SampleDatasets.INTEGER),
              field("at", SampleDatasets.TIMESTAMP)),
          "n");
  private static final About ABOUT = new About("test", "seen", Severity.FAIL);

  /** The clock of the tests stands a few seconds after this. */
  private static final LocalDateTime START = LocalDateTime.parse("2026-01-01T00:00:00");

  protected TableCheckContract(Engine engine) {
    super(engine);
  }

  private static TableDataset checked(LoadMode mode, Check... checks) {
    return with(dataset("events", mode, SEEN_AT), checks);
  }

  /** A load before, and one that is judged: the rows a, b, a, null with n from 1 to 4. */
  private void loadTwo(LoadMode mode, Check... checks) {
    load(TableRows.of(checked(mode)).row("z", 9L, START.minusDays(9)).row("y", 8L, null));
    load(
        TableRows.of(checked(mode, checks))
            .row("a", 1L, START.minusDays(1))
            .row("b", 2L, START.minusDays(2))
            .row("a", 3L, null)
            .row(null, 4L, null));
  }

  static Stream<Arguments> checks() {
    return Stream.of(
        Arguments.of(new Check.RowCount(ABOUT, 4L, 4L), "4 to 4 rows, found 4", true),
        Arguments.of(new Check.RowCount(ABOUT, 5L, null), "at least 5 rows, found 4", false),
        Arguments.of(new Check.RowCount(ABOUT, null, 3L), "at most 3 rows, found 4", false),
        Arguments.of(new Check.RowChange(ABOUT, 0.0, 1.0), "found 4 rows after 2 (100%)", true),
        Arguments.of(
            new Check.RowChange(ABOUT, null, 0.125), "a rise of at most 12.5%, found 4", false),
        Arguments.of(new Check.Unique(ABOUT, List.of("id", "n")), "more than once: 0", true),
        Arguments.of(
            new Check.Unique(ABOUT, List.of("id")),
            "the same id, values found more than once: 1",
            false),
        Arguments.of(new Check.NotNull(ABOUT, "n", 0), "no nulls, found 0 in 4 rows", true),
        Arguments.of(new Check.NotNull(ABOUT, "id", 0.25), "at most 25% nulls, found 1", true),
        Arguments.of(new Check.NotNull(ABOUT, "id", 0.2), "at most 20% nulls, found 1", false),
        Arguments.of(new Check.NotNull(ABOUT, "id", 0), "expected no nulls, found 1", false),
        Arguments.of(new Check.Accepted(ABOUT, "id", List.of("a", "b")), "are one of a, b", true),
        Arguments.of(
            new Check.Accepted(ABOUT, "id", List.of("b")), "others: 2, such as 'a'", false),
        Arguments.of(new Check.Accepted(ABOUT, "n", List.of("1", "2", "3", "4")), "1, 2, 3", true),
        Arguments.of(new Check.Range(ABOUT, "n", "1", "4"), "all values are 1 to 4", true),
        Arguments.of(new Check.Range(ABOUT, "n", "2", null), "at least 2, found others: 1", false),
        Arguments.of(
            new Check.Range(ABOUT, "at", "2025-12-31", null), "found others: 1, such as", false),
        Arguments.of(new Check.Range(ABOUT, "at", null, "2025-12-31T00:00:00"), "all values", true),
        Arguments.of(new Check.Reference(ABOUT, "id", "known", "name"), "found nothing else", true),
        Arguments.of(
            new Check.Reference(ABOUT, "n", "known", "n"), "others: 1, such as '3'", false),
        Arguments.of(new Check.Freshness(ABOUT, "at", Duration.ofDays(2)), "in the 2 days", true),
        Arguments.of(
            new Check.Freshness(ABOUT, "at", Duration.ofDays(1)),
            "in the 1 day before 2026-01-01T00:00:",
            false),
        Arguments.of(
            new Check.Freshness(ABOUT, "at", Duration.ofHours(12)),
            "(UTC), found 2025-12-31T00:00.",
            false),
        Arguments.of(
            new Check.Accepted(ABOUT, "at", List.of("2025-12-31T00:00:00", "2025-12-30")),
            "all values",
            true),
        Arguments.of(
            new Check.Accepted(ABOUT, "at", List.of("2025-12-31")), "such as '2025-12-30", false),
        Arguments.of(
            new Check.Custom(ABOUT, "SELECT * FROM seen WHERE n > 9;"), "nothing to", true),
        Arguments.of(
            new Check.Custom(ABOUT, "SELECT ';' FROM seen WHERE n > 9; /* all; */ ; -- of it"),
            "nothing to",
            true),
        Arguments.of(
            new Check.Custom(ABOUT, "SELECT n FROM seen -- all"), "complain of: 4", false));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void judges(Check check, String sentence, boolean passes) {
    DatasetTable known =
        table("known", field("name", SampleDatasets.TEXT), field("n", SampleDatasets.INTEGER));
    load(
        TableRows.of(dataset("known", LoadMode.REPLACE, known))
            .row("a", 1L)
            .row("b", 2L)
            .row("b", 2L)
            .row(null, 4L));

    if (passes) {
      loadTwo(LoadMode.REPLACE, check);
      assertThat(warehouse.number("SELECT max(n) FROM seen")).isEqualTo(4);
    } else {
      assertThatThrownBy(() -> loadTwo(LoadMode.REPLACE, check))
          .isInstanceOf(ChecksFailedException.class)
          .hasMessageStartingWith("Check 'test' failed. ")
          .hasMessageContaining(sentence);
      assertThat(warehouse.number("SELECT max(n) FROM seen")).isEqualTo(9);
    }
    List<CheckResult> results = warehouse.get().tables().checks(3);
    assertThat(results).hasSize(1);
    assertThat(results.get(0).passed()).isEqualTo(passes);
    assertThat(results.get(0).sentence()).contains(sentence);
  }

  @Test
  void acceptsNumbersHoweverTheyAreWritten() {
    DatasetTable table = table("seen", field("n", SampleDatasets.REAL));
    Check check = new Check.Accepted(ABOUT, "n", List.of("1", "2.50"));
    TableDataset dataset = with(dataset("events", LoadMode.APPEND, table), check);
    load(TableRows.of(dataset).row(1.0).row(2.5).row((Object) null));

    assertThatThrownBy(() -> load(TableRows.of(dataset).row(2.6)))
        .isInstanceOf(ChecksFailedException.class)
        .hasMessageContaining("others: 1, such as '2.6'");
  }

  @Test
  void takesNoTimeOfTheFutureForFresh() {
    Check check = new Check.Freshness(ABOUT, "at", Duration.ofDays(2));
    TableDataset dataset = checked(LoadMode.APPEND, check);

    assertThatThrownBy(
            () ->
                load(
                    TableRows.of(dataset)
                        .row("a", 1L, START.minusDays(9))
                        .row("b", 2L, START.plusYears(1))))
        .isInstanceOf(ChecksFailedException.class)
        .hasMessageContaining("found 2025-12-23T00:00, and times in the future up to 2027-01-01");
    load(TableRows.of(dataset).row("a", 1L, START.minusDays(1)).row("b", 2L, START.plusYears(1)));
    assertThat(rows("seen")).hasSize(2);
  }

  @Test
  void doesNotCountTheRowsOfATableMadeAnew() {
    Check count = new Check.RowCount(new About("count", "seen", Severity.FAIL), null, 2L);
    Check change = new Check.RowChange(new About("change", "seen", Severity.FAIL), 0.5, 0.5);
    TableDataset dataset = checked(LoadMode.APPEND, count, change);
    load(TableRows.of(dataset).row("a", 1L, null).row("b", 2L, null));
    load(TableRows.of(dataset).row("c", 3L, null).row("d", 4L, null));
    TableRows all = TableRows.of(dataset);
    for (long n = 1; n <= 4; n++) {
      all.row("x", n, null);
    }
    try (StagedLoad staged = warehouse.get().tables().stageAnew(dataset, all)) {
      staged.commit(warehouse.get().ledger().begin("events", all.name(), null), false);
    }
    load(TableRows.of(dataset).row("e", 5L, null).row("f", 6L, null));

    assertThat(rows("seen")).hasSize(6);
    assertThat(warehouse.get().tables().checks(3))
        .allMatch(CheckResult::passed)
        .extracting(CheckResult::sentence)
        .allMatch(sentence -> sentence.contains("not judged, since the table was made anew"));
    assertThat(warehouse.get().tables().checks(4).get(1).sentence())
        .contains("found 2 rows after 2 (0%)");
  }

  @Test
  void judgesTheRowsOfTheLoadAndTheWholeTable() {
    Check mine = new Check.Range(ABOUT, "n", null, "4");
    Check all = new Check.Unique(new About("all", "seen", Severity.WARN), List.of("load_id"));
    loadTwo(LoadMode.APPEND, mine, all);

    assertThat(warehouse.get().tables().checks(2))
        .extracting(CheckResult::check, CheckResult::severity, CheckResult::passed)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("test", Severity.FAIL, true),
            org.assertj.core.api.Assertions.tuple("all", Severity.WARN, false));
    assertThat(rows("seen")).hasSize(6);
  }

  @Test
  void keepsAllResultsOfARefusedLoad() {
    Check good = new Check.RowCount(new About("good", "seen", Severity.FAIL), 1L, null);
    Check warn = new Check.RowCount(new About("warn", "seen", Severity.WARN), 9L, null);
    Check bad = new Check.RowCount(new About("bad", "seen", Severity.FAIL), 9L, null);
    Check worse = new Check.NotNull(new About("worse", "seen", Severity.FAIL), "id", 0);

    assertThatThrownBy(() -> loadTwo(LoadMode.UPSERT, good, warn, bad, worse))
        .isInstanceOf(ChecksFailedException.class)
        .hasMessageContaining("Check 'bad' failed.")
        .hasMessageContaining("Check 'worse' failed.")
        .hasMessageNotContaining("warn");

    warehouse.reopen();
    assertThat(warehouse.get().tables().checks(2))
        .extracting(CheckResult::check)
        .containsExactly("good", "warn", "bad", "worse");
    assertThat(rows("seen")).hasSize(2);
    assertThat(warehouse.get().tables().checks(1)).isEmpty();
  }

  @Test
  void saysThatACheckCannotBeJudged() {
    for (Check wrong :
        List.of(
            new Check.Custom(ABOUT, "SELECT colour FROM seen"),
            new Check.Custom(ABOUT, "SELECT 1) ; DELETE FROM load; SELECT 1 FROM (SELECT 1"),
            new Check.Custom(ABOUT, "WITH gone AS (DELETE FROM load RETURNING *) FROM gone"),
            new Check.Range(ABOUT, "n", "many", null),
            new Check.Range(ABOUT, "colour", "1", null),
            new Check.Reference(ABOUT, "id", "nowhere", "id"))) {
      assertThatThrownBy(() -> loadTwo(LoadMode.REPLACE, wrong))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("Check 'test' of dataset 'events' cannot be judged");
    }
  }
}
