package io.milepost.ingest.csv;

import io.milepost.ingest.source.BlockCursor;
import io.milepost.ingest.table.RowReader;
import io.milepost.ingest.table.TableRows;
import io.milepost.ingest.table.Undeclared;
import java.util.List;

/** Reads rows of delimited text for tables. Used by one thread. */
final class CsvRowReader implements RowReader {
  private final RowLocator locator;
  private final RowCheck check;
  private final Row row;
  private final CsvValues values;
  private final TableRows rows;

  CsvRowReader(CsvIntake csv, Row row, List<Undeclared> undeclared, TableRows rows) {
    this.locator = csv.locator();
    this.check = csv.newCheck();
    this.row = row;
    this.values = new CsvValues(row, locator, undeclared);
    this.rows = rows;
  }

  @Override
  public void read(BlockCursor cursor) {
    int next = locator.locate(cursor.bytes(), cursor.position(), cursor.to(), row);
    if (row.isBlank()) {
      cursor.step(next, row.lines(), 0);
      return;
    }
    if (check.isSound(row, next, cursor.isAscii())) {
      values.update();
      rows.take(values, cursor, row.to());
    } else {
      Problem problem = check.problem(row, next);
      cursor.reject("", problem.code(), problem.reason(), check.rawEnd(row, next));
    }
    cursor.step(next, row.lines(), 1);
  }
}
