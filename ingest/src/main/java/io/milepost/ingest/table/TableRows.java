package io.milepost.ingest.table;

import io.milepost.ingest.source.BlockCursor;
import io.milepost.model.DriftPolicy;
import io.milepost.model.RejectionCode;
import io.milepost.model.TableBatch;
import io.milepost.model.TableDataset;
import io.milepost.model.ValueType;
import java.util.List;

/** The rows that one reader puts into the batches of the tables. Used by one thread. */
public final class TableRows {
  private final TableDataset dataset;
  private final List<TablePlan> plans;
  private final DriftLog log;
  private final Router router;
  private final List<TableWriter> writers;
  private final Widening widening = new Widening();

  TableRows(TableDataset dataset, List<TablePlan> plans, DriftLog log) {
    this.dataset = dataset;
    this.plans = plans;
    this.log = log;
    router = new Router(plans);
    writers = plans.stream().map(TableWriter::new).toList();
  }

  void target(List<TableBatch> batches) {
    for (int i = 0; i < writers.size(); i++) {
      writers.get(i).target(batches.get(i));
    }
  }

  boolean haveRoom() {
    boolean room = true;
    for (int i = 0; i < writers.size(); i++) {
      room &= writers.get(i).hasRoom();
    }
    return room;
  }

  /** Whether the batches are empty. */
  boolean areNone() {
    return writers.stream().allMatch(writer -> writer.rows() == 0);
  }

  /** Ends the batches; whether they hold anything. */
  boolean finish() {
    writers.forEach(TableWriter::finish);
    return !areNone();
  }

  /**
   * Puts a row into the batch of the table that takes it, or rejects it.
   *
   * @param cursor stands on the row
   * @param rawEnd where the row's text ends
   */
  public void take(Values row, BlockCursor cursor, int rawEnd) {
    int table = router.route(row);
    if (table == Router.NONE) {
      reject(cursor, router.problem(row), rawEnd);
      return;
    }
    TableWriter writer = writers.get(table);
    int wrong = writer.decode(row);
    boolean widened =
        wrong != TableWriter.GOOD
            && dataset.drift().types() == DriftPolicy.Types.EVOLVE
            && widen(row, table);
    if (wrong != TableWriter.GOOD && !widened) {
      wrong(row, writer, wrong, cursor, rawEnd);
    } else if ((row.undeclared() == 0 || follow(row, table, cursor, rawEnd)) && !widened) {
      writer.keep(cursor.offset());
    }
  }

  /** Notes the types that would take the row; false when none would. */
  private boolean widen(Values row, int table) {
    TableWriter writer = writers.get(table);
    List<FieldPlan> fields = plans.get(table).fields();
    for (int i = 0; i < fields.size(); i++) {
      if (writer.isHopeless(row, i)) {
        return false;
      }
    }
    for (int i = 0; i < fields.size(); i++) {
      if (writer.isWrong(row, i)) {
        ValueType type = fields.get(i).field().type();
        log.widen(table, i, widening.of(type, row, writer.slot(row, i)));
      }
    }
    return true;
  }

  private void wrong(Values row, TableWriter writer, int field, BlockCursor cursor, int rawEnd) {
    RowProblem problem = writer.problem(row, field);
    if (dataset.drift().types() == DriftPolicy.Types.FREEZE
        && problem.code() != RejectionCode.MISSING_VALUE) {
      cursor.refuse(
          "%s in column '%s', and the types of dataset '%s' are frozen. Mend the file, or declare the column's type anew, or drift: {types: quarantine}."
              .formatted(problem.reason(), problem.field(), dataset.name()));
    } else {
      reject(cursor, problem, rawEnd);
    }
  }

  /** Does what is declared about values that no field names; whether the row can be taken. */
  private boolean follow(Values row, int table, BlockCursor cursor, int rawEnd) {
    Undeclared first = row.undeclared(0);
    return switch (dataset.drift().columns()) {
      case EVOLVE -> evolve(row, table, cursor, rawEnd);
      case IGNORE -> true;
      case QUARANTINE -> {
        String reason =
            "expected columns that dataset '%s' declares, found '%s'"
                .formatted(dataset.name(), first.name());
        cursor.reject(first.name(), RejectionCode.UNKNOWN_COLUMN, reason, rawEnd);
        yield false;
      }
      case FREEZE -> {
        cursor.refuse(
            "expected columns that dataset '%s' declares, as they are frozen, found '%s'. Declare it, or drift: {columns: evolve}."
                .formatted(dataset.name(), first.name()));
        yield false;
      }
    };
  }

  /** Notes the columns to add, unless there is a value for which there can be none. */
  private boolean evolve(Values row, int table, BlockCursor cursor, int rawEnd) {
    for (int i = 0; i < row.undeclared(); i++) {
      if (!row.undeclared(i).isAddable()) {
        reject(cursor, RowProblem.tooDeep(row.undeclared(i).name()), rawEnd);
        return false;
      }
    }
    for (int i = 0; i < row.undeclared(); i++) {
      if (row.undeclared(i).isNews(table)) {
        log.add(table, row.undeclared(i));
      }
    }
    return true;
  }

  private static void reject(BlockCursor cursor, RowProblem problem, int rawEnd) {
    cursor.reject(problem.field(), problem.code(), problem.reason(), rawEnd);
  }
}
