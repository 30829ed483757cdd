package io.milepost.app.load;

import io.milepost.app.landing.LandedFile;
import io.milepost.ingest.Sources;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.model.TableDataset;
import io.milepost.model.TableSource;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A landed file that tables are made of.
 *
 * @param mended the columns of the source whose rejected rows the file brings mended; null for a
 *     file that is as its dataset declares
 */
public record LandedRows(LandedFile file, @Nullable List<String> mended) {

  /**
   * Opens the file.
   *
   * @param dataset as its tables are now
   * @param spool where rejected rows go when there are many
   */
  TableSource open(TableDataset dataset, Path spool) {
    TableDataset form = mended == null ? dataset : (TableDataset) RetryDataset.of(dataset, mended);
    return Sources.tables(form, new OpenedFile(file.open(), file.bytes()), file.name(), spool);
  }
}
