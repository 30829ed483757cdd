package io.milepost.ingest.csv;

import io.milepost.ingest.rejection.RejectedRows;
import io.milepost.ingest.scan.LineEnds;
import io.milepost.ingest.source.Block;
import io.milepost.ingest.source.Intake;
import io.milepost.model.DataException;
import io.milepost.model.Format;
import java.util.List;
import java.util.Locale;

/**
 * The beginning of a source.
 *
 * @param begun the block in which its rows begin
 */
record CsvStart(Header header, Intake.Begun begun) {

  /**
   * Reads on until the first row that is not blank.
   *
   * @throws DataException when there is none
   */
  static CsvStart read(Format.Delimited format, Intake intake, RowLocator locator) {
    Block block = new Block();
    while (intake.take(block)) {
      int first = skipBlankLines(block);
      int linesBefore = LineEnds.count(block.bytes(), block.from(), first);
      if (first < block.to()) {
        requireLine(intake, block, first);
        return start(intake.name(), format, block, locator, first, linesBefore);
      }
      intake.endBlock(block, linesBefore, 0, new RejectedRows());
    }
    throw new DataException(intake.name() + " holds blank lines only. Expected delimited text.");
  }

  private static CsvStart start(
      String source,
      Format.Delimited format,
      Block block,
      RowLocator locator,
      int first,
      int linesBefore) {
    Row counted = new Row(0, List.of());
    locator.locate(block.bytes(), first, block.to(), counted);
    Row row = new Row(counted.fields(), List.of());
    int next = locator.locate(block.bytes(), first, block.to(), row);
    return format.header()
        ? new CsvStart(
            Header.of(source, row), new Intake.Begun(block, next, linesBefore + row.lines()))
        : new CsvStart(
            Header.withoutNames(source, row), new Intake.Begun(block, first, linesBefore));
  }

  private static void requireLine(Intake intake, Block block, int first) {
    int maxRowBytes = intake.sizes().maxRowBytes();
    int end = LineEnds.first(block.bytes(), first, block.to());
    if (end - first >= maxRowBytes) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "%s has a first line of more than %,d bytes. Expected delimited text, one row a line.",
              intake.name(),
              maxRowBytes));
    }
  }

  private static int skipBlankLines(Block block) {
    int index = block.from();
    while (index < block.to() && LineEnds.isLineEnd(block.bytes()[index])) {
      index++;
    }
    return index;
  }
}
