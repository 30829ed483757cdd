package io.milepost.warehouse;

import java.util.List;

/**
 * What is written as Parquet.
 *
 * @param table a table or view of the warehouse with the column {@code load_id}; {@code trips} has
 *     the column {@code week} besides, such as {@code 2018-W22}
 * @param partitionBy columns whose values name the folders that files lie in, from the outside in;
 *     the files do not hold them
 */
public record ExportOrder(String table, List<String> partitionBy) {
  public ExportOrder {
    partitionBy = List.copyOf(partitionBy);
  }
}
