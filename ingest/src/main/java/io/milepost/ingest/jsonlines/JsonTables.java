package io.milepost.ingest.jsonlines;

import io.milepost.ingest.scan.LineEnds;
import io.milepost.ingest.source.BlockSizes;
import io.milepost.ingest.source.Content;
import io.milepost.ingest.source.Intake;
import io.milepost.ingest.source.RecordBoundary;
import io.milepost.ingest.table.BlockTableSource;
import io.milepost.model.TableDataset;
import io.milepost.model.TableSource;
import java.nio.file.Path;
import java.util.List;

/** Opens JSON, one object a line, as a dataset with tables of its own. */
public final class JsonTables {
  private static final RecordBoundary LINES =
      (bytes, from, to) -> LineEnds.lastStart(bytes, from, to, to);

  private JsonTables() {}

  /**
   * Reads nothing yet; {@code content} is closed with the source, also when this fails.
   *
   * @param spoolDirectory where rejected rows go when there are many
   * @throws io.milepost.model.UsageException when the dataset contradicts itself
   */
  public static TableSource open(
      TableDataset dataset, Content content, Path spoolDirectory, BlockSizes sizes) {
    Intake intake = new Intake(content, sizes, LINES, spoolDirectory);
    JsonSlots slots = new JsonSlots();
    try {
      return new BlockTableSource(
          dataset,
          intake,
          slots,
          () -> intake.summary(List.of(), null),
          rows ->
              new JsonRowReader(
                  new Places(dataset).of(slots.root()),
                  slots.newValues(),
                  rows,
                  sizes.maxRowBytes()));
    } catch (RuntimeException e) {
      intake.close();
      throw e;
    }
  }
}
