package io.milepost.app.load;

import io.milepost.app.config.Datasets;
import io.milepost.app.config.Declaration;
import io.milepost.model.Format;
import io.milepost.model.Load;
import io.milepost.model.UsageException;
import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.Ledger.SourceShape;
import io.milepost.warehouse.Ledger.StoredRejection;
import java.util.List;
import java.util.function.BiConsumer;

/** The rows that a load rejected, in the columns of their source. */
public final class RejectedRows {
  /** The columns that go before the rows' own when they are given back. */
  public static final List<String> MARKS = List.of("_line", "_field", "_code", "_reason");

  private final Ledger ledger;
  private final Load load;
  private final SourceShape shape;
  private final RowSplitter splitter;

  private RejectedRows(Ledger ledger, Load load, SourceShape shape, char quote) {
    this.ledger = ledger;
    this.load = load;
    this.shape = shape;
    this.splitter = new RowSplitter(shape, quote);
  }

  /**
   * The rejected rows of a load, none when it rejected none.
   *
   * @throws UsageException when there is no such load, or its source was never read to its end
   */
  public static RejectedRows of(long loadId, Ledger ledger, Datasets datasets) {
    Load load = ledger.find(loadId).orElseThrow(() -> unknown(loadId));
    SourceShape shape = ledger.findShape(loadId).orElseThrow(() -> unread(load));
    return new RejectedRows(ledger, load, shape, quote(load, datasets));
  }

  /** The complaint about a load that is not in the ledger. */
  public static UsageException unknown(long loadId) {
    return new UsageException(
        "There is no load %d. 'milepost loads' lists all loads.".formatted(loadId));
  }

  private static UsageException unread(Load load) {
    return new UsageException(
        "Load %d (%s) has no rejections: it is %s, and its source was not read to the end."
            .formatted(load.loadId(), load.source(), load.state().word()));
  }

  /** A retry reads CSV as we write it; everything else is written as its dataset says. */
  private static char quote(Load load, Datasets datasets) {
    if (load.retryOf() != null || !datasets.names().contains(load.dataset())) {
      return '"';
    }
    Declaration declaration = datasets.declaration(load.dataset());
    return declaration.dataset() != null
            && declaration.dataset().format() instanceof Format.Delimited csv
        ? csv.quote()
        : '"';
  }

  public Load load() {
    return load;
  }

  /** The source's own columns. */
  public List<String> columns() {
    return shape.columns();
  }

  /** Hands out each rejection and its row's fields, one a column, in the order of their lines. */
  public void forEach(BiConsumer<StoredRejection, List<String>> action) {
    ledger.rejections(
        load.loadId(), stored -> action.accept(stored, splitter.split(stored.rejection())));
  }
}
