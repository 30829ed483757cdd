package io.milepost.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static final TableField SEATS = field("seats", new ValueType.WholeNumber());
  private static final TableField KIND = field("kind", new ValueType.Text());

  @Test
  void tablesFollowWhatTheyAreToldAndKeepTheirOrder() {
    TableField widened = field("seats", new ValueType.Real());
    TableField added = field("color", new ValueType.Text());
    Drift drift =
        new Drift(
            List.of(new Drift.Change("car", added)), List.of(new Drift.Change("car", widened)));

    TableDataset followed = dataset(SEATS, KIND).following(drift);

    assertThat(followed).isEqualTo(dataset(widened, KIND, added));
  }

  @Test
  void aTableTakesNoNoticeOfChangesToAnother() {
    Drift drift = new Drift(List.of(new Drift.Change("bus", KIND)), List.of());

    assertThat(dataset(SEATS).following(drift)).isEqualTo(dataset(SEATS));
  }

  private static TableDataset dataset(TableField... fields) {
    DatasetTable car = new DatasetTable("car", List.of(), List.of(fields), List.of("seats"));
    return new TableDataset(
        "cars",
        new Format.JsonLines(),
        LoadMode.APPEND,
        new DriftPolicy(DriftPolicy.Columns.EVOLVE, DriftPolicy.Types.EVOLVE),
        List.of(car),
        List.of(),
        List.of(),
        List.of());
  }

  private static TableField field(String name, ValueType type) {
    return new TableField(name, type, new Origin.Named(List.of(name)), true);
  }
}
