package io.milepost.ingest.csv;

import io.milepost.ingest.source.BlockSizes;
import io.milepost.ingest.source.Content;
import io.milepost.ingest.source.Intake;
import io.milepost.model.BatchReader;
import io.milepost.model.BatchSource;
import io.milepost.model.Dictionary;
import io.milepost.model.SourceSummary;
import io.milepost.model.TripDataset;
import java.nio.file.Path;

/** One source of delimited text that is read as trips. Thread-safe; its readers are not. */
public final class CsvSource implements BatchSource {
  private final TripDataset dataset;
  private final CsvIntake csv;
  private final Intake intake;
  private final Dictionary regions = new Dictionary();
  private final Dictionary datasources = new Dictionary();
  private final TripColumns columns;

  /**
   * Reads the header; {@code content} is closed with this, also when this fails.
   *
   * @param spoolDirectory where rejected rows go when there are many
   * @throws io.milepost.model.DataException when the content does not fit the dataset
   */
  public CsvSource(TripDataset dataset, Content content, Path spoolDirectory, BlockSizes sizes) {
    this.dataset = dataset;
    csv = CsvIntake.open(dataset.format(), content, spoolDirectory, sizes);
    intake = csv.intake();
    try {
      columns = new TripColumns(dataset, csv.header(), regions, datasources);
    } catch (RuntimeException e) {
      intake.close();
      throw e;
    }
  }

  @Override
  public String name() {
    return intake.name();
  }

  @Override
  public BatchReader openReader() {
    return new CsvReader(this, csv);
  }

  @Override
  public Dictionary regions() {
    return regions;
  }

  @Override
  public Dictionary datasources() {
    return datasources;
  }

  @Override
  public boolean keepsExtra() {
    return dataset.keepExtra();
  }

  @Override
  public Progress progress() {
    return intake.progress();
  }

  @Override
  public SourceSummary summary() {
    return csv.summary();
  }

  @Override
  public void close() {
    intake.close();
  }

  TripColumns columns() {
    return columns;
  }
}
