package io.milepost.warehouse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a query, one by one. */
public interface RowSink {

  /** Called once, before the first row. */
  void columns(List<String> names);

  /**
   * One row, in the order of the columns. Values are null, Boolean, Number, String, LocalDate,
   * LocalDateTime, LocalTime, byte[], List or Map.
   *
   * @return false to stop
   */
  boolean row(List<@Nullable Object> values);
}
