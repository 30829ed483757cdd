package io.milepost.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.milepost.model.AreaSource.NamedArea;
import io.milepost.model.LoadCounts;
import io.milepost.model.LoadStep;
import io.milepost.warehouse.SavedAreas.SavedArea;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.UndoneLoad;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Areas saved by name. */
public abstract class SavedAreasContract extends WarehouseContract {

  protected SavedAreasContract(Engine engine) {
    super(engine);
  }

  @Test
  void keepsAreasByName() {
    warehouse.get().areas().save("vltava", "geojson", "{\"type\":\"Polygon\"}");
    warehouse.get().areas().save("centre", "bbox", "14,50,14.5,50.1");
    warehouse.reopen();

    assertThat(warehouse.get().areas().list())
        .extracting(SavedArea::name)
        .containsExactly("centre", "vltava");
    assertThat(warehouse.get().areas().find("centre"))
        .contains(
            new SavedArea(
                "centre", "bbox", "14,50,14.5,50.1", Instant.parse("2026-01-01T00:00:02Z")));
    assertThat(warehouse.get().areas().find("Centre")).isEmpty();
  }

  @Test
  void forgetsAreas() {
    warehouse.get().areas().save("home", "region", "Prague");

    assertThat(warehouse.get().areas().delete("home")).isTrue();
    assertThat(warehouse.get().areas().delete("home")).isFalse();
    assertThat(warehouse.get().areas().list()).isEmpty();
  }

  @Test
  void replacesAnAreaOfTheSameName() {
    warehouse.get().areas().save("home", "region", "Prague");
    warehouse.get().areas().save("home", "bbox", "1,2,3,4");

    assertThat(warehouse.get().areas().list())
        .extracting(SavedArea::definition)
        .containsExactly("1,2,3,4");
  }

  @Test
  void takesTheAreasOfASource() {
    warehouse.get().areas().save("home", "bbox", "1,2,3,4");
    AreaRows source =
        new AreaRows(List.of(new NamedArea("home", "{}", 2), new NamedArea("x", "{}", 1)));
    long loadId = warehouse.get().ledger().begin("districts", source.name(), null);
    try (StagedLoad staged = warehouse.get().areas().stage(source)) {
      assertThat(staged.commit(loadId, false)).isEqualTo(new LoadCounts(3, 3, 0, 0, 30));
    }

    assertThat(warehouse.get().areas().list())
        .extracting(SavedArea::name, SavedArea::kind)
        .containsExactly(tuple("home", "geojson"), tuple("x", "geojson"));
    assertThat(warehouse.get().ledger().steps(loadId))
        .allMatch(step -> step.finishedAt() != null)
        .extracting(LoadStep::step, LoadStep::rows)
        .containsExactly(tuple("store", 3L), tuple("commit", 3L));

    assertThat(warehouse.get().undo(loadId)).isEqualTo(new UndoneLoad(loadId, 0, 0, 0));
    assertThat(warehouse.get().areas().list()).hasSize(2);
  }
}
