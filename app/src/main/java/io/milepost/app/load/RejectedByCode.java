package io.milepost.app.load;

import io.milepost.model.Rejection;
import io.milepost.model.RejectionCode;
import io.milepost.model.Rejections;
import io.milepost.warehouse.Ledger;
import java.util.EnumMap;
import java.util.Map;

/** How many rows were rejected for which reason; codes without a row are left out. */
public record RejectedByCode(Map<RejectionCode, Long> counts) {
  public static final RejectedByCode NONE = new RejectedByCode(Map.of());

  static RejectedByCode of(Rejections rejections) {
    RejectedByCode counted = empty();
    rejections.forEach(counted::add);
    return counted;
  }

  /** Counts the rejections of a load as the ledger keeps them. */
  public static RejectedByCode of(long loadId, Ledger ledger) {
    RejectedByCode counted = empty();
    ledger.rejections(loadId, stored -> counted.add(stored.rejection()));
    return counted;
  }

  private static RejectedByCode empty() {
    return new RejectedByCode(new EnumMap<>(RejectionCode.class));
  }

  private void add(Rejection rejection) {
    counts.merge(rejection.code(), 1L, Long::sum);
  }
}
