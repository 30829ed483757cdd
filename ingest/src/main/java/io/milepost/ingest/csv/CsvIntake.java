package io.milepost.ingest.csv;

import io.milepost.ingest.source.BlockSizes;
import io.milepost.ingest.source.Content;
import io.milepost.ingest.source.Intake;
import io.milepost.model.Format;
import io.milepost.model.SourceSummary;
import java.nio.file.Path;

/**
 * The intake of one source of delimited text, whose header has been read.
 *
 * @param locator finds the fields of its rows
 */
record CsvIntake(Format.Delimited format, Intake intake, RowLocator locator, Header header) {

  /**
   * Reads the header; {@code content} is closed when this fails.
   *
   * @throws io.milepost.model.DataException when there is none
   */
  static CsvIntake open(
      Format.Delimited format, Content content, Path spoolDirectory, BlockSizes sizes) {
    RecordScanner boundary = new RecordScanner(format, sizes.maxRowBytes());
    Intake intake = new Intake(content, sizes, boundary, spoolDirectory);
    RowLocator locator = new RowLocator(format, sizes.maxRowBytes());
    try {
      CsvStart start = CsvStart.read(format, intake, locator);
      intake.giveBack(start.begun());
      return new CsvIntake(format, intake, locator, start.header());
    } catch (RuntimeException e) {
      intake.close();
      throw e;
    }
  }

  RowCheck newCheck() {
    return new RowCheck(header.names().size(), intake.sizes().maxRowBytes());
  }

  /** What was read, once every reader has come to its end. */
  SourceSummary summary() {
    return intake.summary(header.names(), format.delimiter());
  }
}
