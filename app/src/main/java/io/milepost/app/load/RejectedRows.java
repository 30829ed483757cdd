package io.milepost.app.load;

import io.milepost.app.config.Datasets;
import io.milepost.app.config.Declaration;
import io.milepost.model.Format;
import io.milepost.model.Load;
import io.milepost.model.Rejection;
import io.milepost.model.UsageException;
import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.Ledger.SourceShape;
import io.milepost.warehouse.Ledger.StoredRejection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The rows that a load rejected, in the columns of their source. */
public final class RejectedRows {
  /** The columns that go before the rows' own when they are given back. */
  public static final List<String> MARKS = List.of("_line", "_field", "_code", "_reason");

  private static final List<String> LINES = List.of("json");

  private final Ledger ledger;
  private final Load load;
  private final List<String> columns;
  private final Function<Rejection, List<String>> splitter;

  private RejectedRows(
      Ledger ledger, Load load, List<String> columns, Function<Rejection, List<String>> splitter) {
    this.ledger = ledger;
    this.load = load;
    this.columns = columns;
    this.splitter = splitter;
  }

  /**
   * The rejected rows of a load, none when it rejected none.
   *
   * @throws UsageException when there is no such load, or its source was never read to its end
   */
  public static RejectedRows of(long loadId, Ledger ledger, Datasets datasets) {
    Load load = ledger.find(loadId).orElseThrow(() -> unknown(loadId));
    SourceShape shape = ledger.findShape(loadId).orElseThrow(() -> unread(load));
    Character delimiter = shape.delimiter();
    if (delimiter == null || shape.columns().isEmpty()) {
      return new RejectedRows(ledger, load, LINES, rejection -> List.of(rejection.raw()));
    }
    RowSplitter splitter = new RowSplitter(shape.columns(), delimiter, quote(load, datasets));
    return new RejectedRows(ledger, load, shape.columns(), splitter::split);
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

  /**
   * To be called before rows are given back to be mended.
   *
   * @throws UsageException when they cannot be, since they come from several files whose lines have
   *     the same numbers
   */
  public void requireGivenBack() {
    if (RebuildName.isRebuild(load)) {
      throw new UsageException(
          "Load %d made the tables of '%s' anew from several files, so its rejected rows are not given back to be mended. See them with 'milepost rejects %d'; mend the declaration and rebuild again, or mend the files and ingest them."
              .formatted(load.loadId(), load.dataset(), load.loadId()));
    }
  }

  public Load load() {
    return load;
  }

  /** The source's own columns; of a source without any, such as JSON, its lines as one. */
  public List<String> columns() {
    return columns;
  }

  /** Whether the source has no columns, so that rows are its lines as they stand. */
  boolean areLines() {
    return columns.equals(LINES);
  }

  /** Hands out each rejection and its row's fields, one a column, in the order of their lines. */
  public void forEach(BiConsumer<StoredRejection, List<String>> action) {
    ledger.rejections(
        load.loadId(), stored -> action.accept(stored, splitter.apply(stored.rejection())));
  }
}
