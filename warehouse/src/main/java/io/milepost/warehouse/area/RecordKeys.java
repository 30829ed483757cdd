package io.milepost.warehouse.area;

import io.milepost.warehouse.staging.TripRecord;

/**
 * What the codes of staged records stand for in the warehouse.
 *
 * @param regionIds key in dim_region by region code
 * @param datasourceIds key in dim_datasource by datasource code
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RecordKeys(int[] regionIds, int[] datasourceIds) {
  int regionId(long codes) {
    return regionIds[TripRecord.region(codes)];
  }

  int datasourceId(long codes) {
    return datasourceIds[TripRecord.datasource(codes)];
  }
}
