package io.milepost.ingest.csv;

import io.milepost.ingest.rejection.RejectedRows;
import io.milepost.ingest.rejection.RejectionSpool;
import io.milepost.ingest.scan.LineEnds;
import io.milepost.ingest.source.Block;
import io.milepost.ingest.source.BlockReader;
import io.milepost.model.DataException;
import io.milepost.model.Format;
import java.util.List;

/**
 * The beginning of a source: its header, and the block in which its rows begin.
 *
 * @param firstRow where the first row after the header starts
 * @param linesBefore lines of the block before that
 */
record CsvStart(Header header, Block block, int firstRow, int linesBefore) {

  /**
   * Reads on until the first row that is not blank.
   *
   * @throws DataException when there is none
   */
  static CsvStart read(
      String source,
      Format.Delimited format,
      BlockReader blocks,
      RowLocator locator,
      RejectionSpool rejections,
      int maxRowBytes) {
    Block block = new Block();
    while (blocks.take(block)) {
      int first = skipBlankLines(block);
      int linesBefore = LineEnds.count(block.bytes(), block.from(), first);
      if (first < block.to()) {
        requireLine(source, block, first, maxRowBytes);
        return start(source, format, block, locator, first, linesBefore);
      }
      rejections.endBlock(block.number(), linesBefore, new RejectedRows());
    }
    throw new DataException(source + " holds blank lines only. Expected delimited text.");
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
        ? new CsvStart(Header.of(source, row), block, next, linesBefore + row.lines())
        : new CsvStart(Header.withoutNames(source, row), block, first, linesBefore);
  }

  private static void requireLine(String source, Block block, int first, int maxRowBytes) {
    int end = LineEnds.first(block.bytes(), first, block.to());
    if (end - first >= maxRowBytes) {
      throw new DataException(
          "%s has a first line of more than %,d bytes. Expected delimited text, one row a line."
              .formatted(source, maxRowBytes));
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
