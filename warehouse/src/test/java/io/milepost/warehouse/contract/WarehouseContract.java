package io.milepost.warehouse.contract;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The frame of the contracts: each test has a new warehouse. */
abstract class WarehouseContract {
  private final Engine engine;
  @TempDir Path directory;
  OpenWarehouse warehouse;

  WarehouseContract(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    warehouse = new OpenWarehouse(engine, directory);
  }

  @AfterEach
  void close() {
    warehouse.close();
  }
}
