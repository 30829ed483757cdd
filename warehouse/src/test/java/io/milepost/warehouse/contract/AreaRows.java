package io.milepost.warehouse.contract;

import io.milepost.model.AreaSource;
import io.milepost.model.Rejection;
import io.milepost.model.Rejections;
import io.milepost.model.SourceSummary;
import java.util.List;
import java.util.function.Consumer;

/** A source of areas that are in memory; none is rejected. */
record AreaRows(List<NamedArea> areas) implements AreaSource {
  private static final Rejections NONE =
      new Rejections() {
        @Override
        public long count() {
          return 0;
        }

        @Override
        public void forEach(Consumer<Rejection> action) {}
      };

  @Override
  public String name() {
    return "areas.geojson";
  }

  @Override
  public Progress progress() {
    return new Progress(features(), features(), features());
  }

  @Override
  public SourceSummary summary() {
    String hash = Integer.toHexString(areas.hashCode());
    return new SourceSummary(hash, features() * 10, features(), List.of(), null, NONE);
  }

  private long features() {
    return areas.stream().mapToLong(NamedArea::features).sum();
  }

  @Override
  public void close() {}
}
