package io.milepost.ingest.table;

import io.milepost.ingest.source.BlockCursor;
import io.milepost.ingest.source.Intake;
import io.milepost.model.Drift;
import io.milepost.model.SourceSummary;
import io.milepost.model.TableDataset;
import io.milepost.model.TableReader;
import io.milepost.model.TableSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** One source that is read as a dataset with tables of its own. Thread-safe; readers are not. */
public final class BlockTableSource implements TableSource {
  private final TableDataset dataset;
  private final Intake intake;
  private final List<TablePlan> plans;
  private final Function<TableRows, RowReader> newReader;
  private final Supplier<SourceSummary> summary;
  private final DriftLog log;

  /**
   * Reads nothing yet.
   *
   * @param intake closed with this
   * @param slots where the values will be
   * @param summary says what was read, once all was
   * @param newReader makes what reads rows of the format; called once a reader
   * @throws io.milepost.model.DataException when the source lacks a column
   * @throws io.milepost.model.UsageException when the dataset contradicts itself
   */
  public BlockTableSource(
      TableDataset dataset,
      Intake intake,
      Slots slots,
      Supplier<SourceSummary> summary,
      Function<TableRows, RowReader> newReader) {
    this.dataset = dataset;
    this.intake = intake;
    this.summary = summary;
    this.newReader = newReader;
    plans =
        IntStream.range(0, dataset.tables().size())
            .mapToObj(i -> TablePlan.of(i, dataset, slots))
            .toList();
    log = new DriftLog(intake.name(), dataset);
    plans.forEach(Constants::requireSound);
  }

  @Override
  public String name() {
    return intake.name();
  }

  @Override
  public TableDataset dataset() {
    return dataset;
  }

  @Override
  public TableReader openReader() {
    TableRows rows = new TableRows(dataset, plans, log);
    return new BlockTableReader(dataset, rows, newReader.apply(rows), new BlockCursor(intake));
  }

  @Override
  public Drift drift() {
    intake.requireEnded();
    return log.drift();
  }

  @Override
  public Progress progress() {
    return intake.progress();
  }

  @Override
  public SourceSummary summary() {
    return summary.get();
  }

  @Override
  public void close() {
    intake.close();
  }
}
