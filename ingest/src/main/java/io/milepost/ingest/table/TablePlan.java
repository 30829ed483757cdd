package io.milepost.ingest.table;

import io.milepost.model.DatasetTable;
import io.milepost.model.TableDataset;
import java.util.List;

/**
 * How the rows of one table are found and read in a source.
 *
 * @param index of the table in its dataset
 */
record TablePlan(int index, DatasetTable table, List<ConditionPlan> where, List<FieldPlan> fields) {

  static TablePlan of(int index, TableDataset dataset, Slots slots) {
    DatasetTable table = dataset.tables().get(index);
    return new TablePlan(
        index,
        table,
        table.where().stream().map(condition -> new ConditionPlan(condition, slots)).toList(),
        table.fields().stream().map(field -> FieldPlan.of(field, dataset, slots)).toList());
  }

  boolean takes(Values row) {
    for (int i = 0; i < where.size(); i++) {
      if (!where.get(i).holds(row)) {
        return false;
      }
    }
    return true;
  }
}
