package io.milepost.ingest.csv;

import io.milepost.ingest.source.BlockSizes;
import io.milepost.ingest.source.Content;
import io.milepost.ingest.table.BlockTableSource;
import io.milepost.model.Format;
import io.milepost.model.TableDataset;
import io.milepost.model.TableSource;
import java.nio.file.Path;

/** Opens delimited text as a dataset with tables of its own. */
public final class CsvTables {
  private CsvTables() {}

  /**
   * Reads the header; {@code content} is closed with the source, also when this fails.
   *
   * @param format the dataset's
   * @param spoolDirectory where rejected rows go when there are many
   * @throws io.milepost.model.DataException when the content does not fit the dataset
   * @throws io.milepost.model.UsageException when the dataset contradicts itself
   */
  public static TableSource open(
      TableDataset dataset,
      Format.Delimited format,
      Content content,
      Path spoolDirectory,
      BlockSizes sizes) {
    CsvIntake csv = CsvIntake.open(format, content, spoolDirectory, sizes);
    try {
      CsvSlots slots = new CsvSlots(csv.header());
      UndeclaredColumns undeclared = UndeclaredColumns.of(dataset, csv.header());
      return new BlockTableSource(
          dataset,
          csv.intake(),
          slots,
          csv::summary,
          rows -> new CsvRowReader(csv, slots.newRow(), undeclared.newValues(), rows));
    } catch (RuntimeException e) {
      csv.intake().close();
      throw e;
    }
  }
}
