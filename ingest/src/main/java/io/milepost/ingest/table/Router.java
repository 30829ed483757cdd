package io.milepost.ingest.table;

import io.milepost.model.RejectionCode;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the table that takes a row. */
record Router(List<TablePlan> tables) {
  /** Returned for rows that no table takes. */
  static final int NONE = -1;

  /** Index of the first table whose conditions the row meets, or {@link #NONE}. */
  int route(Values row) {
    for (int i = 0; i < tables.size(); i++) {
      if (tables.get(i).takes(row)) {
        return i;
      }
    }
    return NONE;
  }

  /** What is wrong with a row that no table takes: every table has a condition. */
  RowProblem problem(Values row) {
    ConditionPlan first = tables.get(0).where().get(0);
    List<ConditionPlan> same =
        tables.stream()
            .flatMap(table -> table.where().stream())
            .filter(condition -> condition.name().equals(first.name()))
            .toList();
    if (same.stream().anyMatch(condition -> condition.holds(row))) {
      return new RowProblem(
          "",
          RejectionCode.UNKNOWN_KIND,
          "expected a row that meets all the conditions of one table, found one that meets some");
    }
    String expected =
        same.stream()
            .flatMap(condition -> condition.values().stream())
            .distinct()
            .map("'%s'"::formatted)
            .collect(Collectors.joining(" or "));
    return RowProblem.unexpected(
        first.name(), RejectionCode.UNKNOWN_KIND, expected, first.found(row));
  }
}
