package io.milepost.app.landing;

import io.milepost.app.config.Home;
import io.milepost.ingest.jdbc.Bound;
import io.milepost.ingest.jdbc.Extracted;
import io.milepost.ingest.jdbc.Extraction;
import io.milepost.ingest.jdbc.JdbcTable;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.ingest.remote.Retries;
import io.milepost.ingest.remote.ShownAddress;
import io.milepost.model.Dataset;
import io.milepost.model.Format;
import io.milepost.model.Load;
import io.milepost.model.LoadState;
import io.milepost.warehouse.Ledger;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of another database as the source of one load. What a process that died had extracted is
 * not extracted again.
 */
public final class DatabaseIntake {
  private final JdbcTable table;
  private final Watermarks watermarks;
  private final Extraction extraction;
  private final @Nullable Bound after;
  private @Nullable Extracted extracted;

  /**
   * @param ledger tells which earlier loads still count
   * @param environment holds user and password
   */
  public DatabaseIntake(
      Home home,
      Dataset dataset,
      JdbcTable table,
      Ledger ledger,
      Map<String, String> environment,
      Clock clock) {
    this.table = table;
    this.watermarks = new Watermarks(home, dataset.name(), identity(table));
    this.extraction =
        new Extraction(
            table,
            (Format.Delimited) dataset.format(),
            home.extractionDirectory(dataset.name()),
            environment,
            clock,
            Retries.STANDARD);
    this.after = watermarks.last(loadId -> isCommitted(ledger, loadId));
  }

  /** All of the address but credentials, which are not in it, so that a change begins anew. */
  private static String identity(JdbcTable table) {
    return "%s %s %s".formatted(ShownAddress.of(table.url()), table.from(), table.watermark());
  }

  private static boolean isCommitted(Ledger ledger, long loadId) {
    return ledger.find(loadId).filter(load -> load.state() == LoadState.COMMITTED).isPresent();
  }

  /** What the ledger calls the source. */
  public String name() {
    return table.name();
  }

  /** The rows as delimited text; extracts what is not extracted yet. May be called again. */
  public OpenedFile open() {
    extracted = extraction.run(after);
    return new OpenedFile(extracted.open(), -1);
  }

  /** To be called when the load has ended, well or not. */
  public void ended(Load load) {
    if (extracted == null) {
      return;
    }
    Bound upTo = extracted.upTo();
    if (load.state() == LoadState.COMMITTED && upTo != null) {
      watermarks.note(load.loadId(), after, upTo);
    }
    discard();
  }

  /** To be called instead when nothing was to be loaded. */
  public void discard() {
    if (extracted != null) {
      extracted.delete();
      extracted = null;
    }
  }
}
