package io.milepost.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.warehouse.SavedAreas.SavedArea;
import java.time.Instant;
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
  void replacesAnAreaOfTheSameName() {
    warehouse.get().areas().save("home", "region", "Prague");
    warehouse.get().areas().save("home", "bbox", "1,2,3,4");

    assertThat(warehouse.get().areas().list())
        .extracting(SavedArea::definition)
        .containsExactly("1,2,3,4");
  }
}
