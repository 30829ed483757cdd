package io.milepost.warehouse.contract;

import static io.milepost.warehouse.contract.SampleDatasets.INTEGER;
import static io.milepost.warehouse.contract.SampleDatasets.REAL;
import static io.milepost.warehouse.contract.SampleDatasets.TEXT;
import static io.milepost.warehouse.contract.SampleDatasets.events;
import static io.milepost.warehouse.contract.SampleDatasets.field;
import static io.milepost.warehouse.contract.SampleDatasets.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.Drift;
import io.milepost.model.LoadMode;
import io.milepost.model.Origin;
import io.milepost.model.RetryableException;
import io.milepost.model.TableDataset;
import io.milepost.model.TableField;
import io.milepost.model.UsageException;
import io.milepost.model.ValueType;
import io.milepost.warehouse.StagedLoad;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables that follow their input. */
public abstract class TableDriftContract extends TableContract {
  private static final TableDataset DECLARED = events(LoadMode.APPEND, SEEN);
  private static final ValueType JSON = new ValueType.Json();

  protected TableDriftContract(Engine engine) {
    super(engine);
  }

  private static TableDataset seen(TableField... fields) {
    return events(LoadMode.APPEND, table("seen", fields));
  }

  private static TableDataset keyed(TableDataset dataset) {
    return events(dataset.mode(), SampleDatasets.keyed(dataset.tables().get(0), "id"));
  }

  private TableDataset evolved(TableDataset declared) {
    return warehouse.get().tables().evolved(declared);
  }

  private StagedLoad stage(TableDataset declared, TableRows source) {
    return warehouse.get().tables().stage(declared, source);
  }

  private long begin() {
    return warehouse.get().ledger().begin("events", "events.csv", null);
  }

  @Test
  void remembersWhatTheInputAdded() {
    TableField added = field("colour", TEXT);
    TableDataset followed =
        DECLARED.following(new Drift(List.of(new Drift.Change("seen", added)), List.of()));
    load(DECLARED, TableRows.of(followed).row("a", 1L, "red"), false);

    assertThat(evolved(DECLARED)).isEqualTo(followed);
    assertThat(rows("seen")).containsExactly(row(1L, "a", 1L, "red"));

    load(DECLARED, TableRows.of(evolved(DECLARED)).row("b", 2L, null), false);
    assertThat(evolved(DECLARED)).isEqualTo(followed);
    TableDataset named = seen(field("id", TEXT), field("n", INTEGER), field("colour", INTEGER));
    assertThat(evolved(named)).isEqualTo(named);
  }

  /** As older versions let them be added. */
  @Test
  void forgetsWhatTheInputAddedUnderANameThatIsNotFreeAnyMore() {
    load(DECLARED, TableRows.of(added("loaded_at", "loaded_at")).row("a", 1L, "May"), false);

    assertThat(evolved(DECLARED)).isEqualTo(DECLARED);
  }

  @Test
  void forgetsWhatTheInputAddedOnceItsPlaceIsDeclared() {
    load(DECLARED, TableRows.of(added("the_colour", "the colour")).row("a", 1L, "red"), false);
    TableField colour =
        new TableField("colour", TEXT, new Origin.Named(List.of("color", "the colour")), true);
    TableDataset declared = seen(field("id", TEXT), field("n", INTEGER), colour);

    assertThat(evolved(declared)).isEqualTo(declared);
  }

  private static TableDataset added(String name, String place) {
    TableField field = new TableField(name, TEXT, new Origin.Named(List.of(place)), true);
    return DECLARED.following(new Drift(List.of(new Drift.Change("seen", field)), List.of()));
  }

  @Test
  void remembersWhatTheInputWidenedUntilTheDeclarationChanges() {
    TableDataset declared = keyed(DECLARED);
    TableDataset followed = keyed(seen(field("id", TEXT), field("n", REAL)));
    load(TableRows.of(declared).row("a", 1L));
    load(declared, TableRows.of(followed).row("b", 2.5), false);

    assertThat(rows("seen")).containsExactly(row(1L, "a", 1.0), row(2L, "b", 2.5));
    assertThat(evolved(declared)).isEqualTo(followed);
    TableDataset text = keyed(seen(field("id", TEXT), field("n", TEXT)));
    assertThat(evolved(text)).isEqualTo(text);

    load(declared, TableRows.of(text).row("c", "x"), false);
    assertThat(evolved(declared)).isEqualTo(text);
    assertThat(rows("seen")).contains(row(2L, "b", "2.5"));
  }

  @ParameterizedTest
  @EnumSource(LoadMode.class)
  void asksForAnotherTryWhenAColumnWasWidenedMeanwhile(LoadMode mode) {
    TableDataset declared = events(mode, SampleDatasets.keyed(SEEN, "id"));
    TableDataset wider =
        events(
            mode,
            SampleDatasets.keyed(table("seen", SEEN.fields().get(0), field("n", REAL)), "id"));
    load(TableRows.of(declared).row("a", 1L));
    try (StagedLoad whole = stage(declared, TableRows.of(declared).row("b", 2L))) {
      load(declared, TableRows.of(wider).row("c", 2.5), false);

      assertThatThrownBy(() -> whole.commit(begin(), false))
          .isInstanceOf(RetryableException.class)
          .hasMessageContaining("made 'n' of table 'seen' real while this one was read as integer")
          .hasMessageContaining("load it again");
    }
    load(declared, TableRows.of(wider).row("b", 2.0), false);
    assertThat(rows("seen")).contains(row(4L, "b", 2.0));
  }

  /** Loads side by side that find a column each, which both call the same. */
  @ParameterizedTest
  @CsvSource({
    "text, colour, text, the.colour, of something else",
    "json, colour, text, colour, json while this one was read as text",
    "text, colour, json, colour, text while this one was read as json",
  })
  void asksForAnotherTryWhenAColumnWasAddedMeanwhile(
      String type, String place, String laterType, String laterPlace, String because) {
    TableDataset first = coloured(type, place);
    try (StagedLoad later =
        stage(DECLARED, TableRows.of(coloured(laterType, laterPlace)).row("b", 2L, "{}"))) {
      load(DECLARED, TableRows.of(first).row("a", 1L, "{}"), false);

      assertThatThrownBy(() -> later.commit(begin(), false))
          .isInstanceOf(RetryableException.class)
          .hasMessageContaining("'colour' of table 'seen' " + because)
          .hasMessageContaining("load it again");
    }
    assertThat(evolved(DECLARED)).isEqualTo(first);
  }

  private static TableDataset coloured(String type, String place) {
    Origin from = new Origin.Named(List.of(place));
    TableField colour = new TableField("colour", type.equals("json") ? JSON : TEXT, from, true);
    return DECLARED.following(new Drift(List.of(new Drift.Change("seen", colour)), List.of()));
  }

  @Test
  void saysThatItIsTheInputThatAsksForAType() {
    load(TableRows.of(DECLARED).row("a", (1L << 53) + 1));
    TableDataset real = seen(field("id", TEXT), field("n", REAL));

    assertThatThrownBy(() -> load(DECLARED, TableRows.of(real).row("b", 2.5), false))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "Column 'n' of table 'seen' has to be DOUBLE for this input, but holds"
                + " '9007199254740993', which is BIGINT; declare it as text and load again.");
    TableDataset text = seen(field("id", TEXT), field("n", TEXT));
    load(TableRows.of(text).row("b", "2.5"));
    assertThat(rows("seen")).contains(row(1L, "a", "9007199254740993"));
  }

  @Test
  void refusesTextsThatRowsWouldNotBeKnownBy() {
    TableDataset declared = seen(field("id", TEXT), field("n", REAL));
    load(TableRows.of(declared).row("a", 1.5));
    TableDataset text = seen(field("id", TEXT), field("n", TEXT));

    assertThatThrownBy(() -> load(declared, TableRows.of(text).row("b", "x"), false))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("has to be VARCHAR for this input, but holds '1.5'")
        .hasMessageContaining(
            "declare it as text and run `milepost datasets rebuild events` to read everything"
                + " anew, or a key without it");
    load(keyed(declared), TableRows.of(keyed(text)).row("b", "x"), false);
    assertThat(rows("seen")).contains(row(1L, "a", "1.5"), row(3L, "b", "x"));
  }
}
