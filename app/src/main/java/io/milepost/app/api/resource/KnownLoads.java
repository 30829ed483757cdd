package io.milepost.app.api.resource;

import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import io.milepost.app.load.LoadResult;
import io.milepost.app.load.RejectedByCode;
import io.milepost.model.Load;
import io.milepost.warehouse.Warehouse;

/** Loads by their ids. */
final class KnownLoads {
  private final Warehouse warehouse;

  KnownLoads(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * The load of that id.
   *
   * @throws ProblemException when there is none
   */
  Load get(long loadId) {
    return warehouse
        .ledger()
        .find(loadId)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.UNKNOWN_LOAD,
                    "There is no load %d. /v1/loads lists all loads.".formatted(loadId)));
  }

  /** The load with its steps, its checks and its rejections by code. */
  LoadResult result(long loadId) {
    Load load = get(loadId);
    return LoadResult.of(warehouse, load, RejectedByCode.of(loadId, warehouse.ledger()));
  }
}
