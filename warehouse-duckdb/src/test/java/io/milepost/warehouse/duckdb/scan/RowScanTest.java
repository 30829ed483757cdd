package io.milepost.warehouse.duckdb.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sources are open to those who were told their id. */
class RowScanTest {
  /** Of no rows. */
  private static final class NoRows implements RowScan.Source {
    @Override
    public List<ScanColumn> columns() {
      return List.of();
    }

    @Override
    public long records() {
      return 0;
    }

    @Override
    public int maxThreads() {
      return 1;
    }

    @Override
    public RowScan.Feed newFeed() {
      return writer -> 0;
    }
  }

  @Test
  void idsCannotBeGuessed() {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      long id = RowScan.open(new NoRows());
      RowScan.close(id);
      ids.add(id);
    }

    assertThat(ids).doesNotHaveDuplicates().noneMatch(id -> Math.abs(id) < 1_000_000);
    assertThat(ids.stream().map(id -> id >> 62).distinct()).hasSize(4);
  }
}
