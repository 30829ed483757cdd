package io.milepost.app.infer;

import io.milepost.model.Format;
import java.util.List;

/**
 * A sample taken apart.
 *
 * @param columns in the order of the file
 * @param headerIsSure whether nothing but names can stand in the first row, or nothing but data
 */
record SampleRows(Format format, List<SampleColumn> columns, boolean headerIsSure) {
  SampleRows {
    columns = List.copyOf(columns);
  }
}
