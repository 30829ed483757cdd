package io.milepost.ingest.table;

import io.milepost.model.Origin;
import java.util.List;

/** Says where the values of fields will be, for one source. */
public interface Slots {

  /**
   * The slots of a field: its value is the first of these that a row does not lack. Empty when the
   * source has no such column.
   *
   * @param whole whether objects and lists are wanted, as their text
   * @throws io.milepost.model.DataException when the source lacks the column and may not
   * @throws io.milepost.model.UsageException when {@code from} does not suit the format
   */
  List<Integer> of(String field, Origin from, boolean nullable, boolean whole);

  /** What the source calls it. */
  String name(Origin from);
}
