package io.milepost.app.load;

import io.milepost.app.rows.RowOutput;
import io.milepost.model.Rejection;
import io.milepost.warehouse.Ledger.StoredRejection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells rejected rows as they come, of any number. */
public final class RejectionRows {
  private static final int LONGEST_RAW = 60;

  private RejectionRows() {}

  /**
   * One line a rejection; the row's text cut when it is long and {@code shortened} is asked for.
   */
  public static void rejections(RejectedRows rows, boolean shortened, RowOutput output) {
    output.columns(List.of("line", "field", "code", "reason", "raw", "mended_by"));
    rows.forEach((stored, fields) -> output.row(rejection(stored, shortened)));
    output.finish();
  }

  private static List<@Nullable Object> rejection(StoredRejection stored, boolean shortened) {
    Rejection rejection = stored.rejection();
    return Arrays.asList(
        rejection.line(),
        rejection.field(),
        rejection.code().code(),
        rejection.reason(),
        shortened ? shortened(rejection.raw()) : rejection.raw(),
        stored.mendedBy());
  }

  private static String shortened(String raw) {
    return raw.codePointCount(0, raw.length()) <= LONGEST_RAW
        ? raw
        : raw.substring(0, raw.offsetByCodePoints(0, LONGEST_RAW - 1)) + "…";
  }

  /** The rows in their own columns, with the marks behind. */
  public static void rowsAsTheyWere(RejectedRows rows, RowOutput output) {
    List<String> columns = new ArrayList<>(rows.columns());
    columns.addAll(RejectedRows.MARKS);
    output.columns(columns);
    rows.forEach((stored, fields) -> output.row(marked(fields, stored.rejection())));
    output.finish();
  }

  private static List<@Nullable Object> marked(List<String> fields, Rejection rejection) {
    List<@Nullable Object> row = new ArrayList<>(fields);
    row.add(rejection.line());
    row.add(rejection.field());
    row.add(rejection.code().code());
    row.add(rejection.reason());
    return row;
  }
}
