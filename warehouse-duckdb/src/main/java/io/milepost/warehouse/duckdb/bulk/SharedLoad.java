package io.milepost.warehouse.duckdb.bulk;

import io.milepost.model.LoadCounts;
import io.milepost.model.SourceSummary;
import io.milepost.warehouse.StagedLoad;
import java.util.concurrent.atomic.AtomicBoolean;

/** A staged load that tells once when it has given its memory back. */
record SharedLoad(StagedLoad load, Runnable closing, AtomicBoolean closed) implements StagedLoad {
  SharedLoad(StagedLoad load, Runnable closing) {
    this(load, closing, new AtomicBoolean());
  }

  @Override
  public SourceSummary summary() {
    return load.summary();
  }

  @Override
  public Preview preview(boolean allowDuplicates) {
    return load.preview(allowDuplicates);
  }

  @Override
  public LoadCounts commit(long loadId, boolean allowDuplicates) {
    return load.commit(loadId, allowDuplicates);
  }

  @Override
  public void close() {
    load.close();
    if (!closed.getAndSet(true)) {
      closing.run();
    }
  }
}
