package io.milepost.warehouse.contract;

import io.milepost.model.Batch;
import io.milepost.model.Column;
import io.milepost.model.Drift;
import io.milepost.model.RejectionCode;
import io.milepost.model.SourceSummary;
import io.milepost.model.TableBatch;
import io.milepost.model.TableDataset;
import io.milepost.model.TableReader;
import io.milepost.model.TableSource;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source of rows that are in memory, in batches so small that several readers share them. Values
 * are String, Long, Double, Boolean, LocalDate, LocalDateTime or null.
 */
public final class TableRows implements TableSource {
  private final TableDataset dataset;
  private final List<Row> rows = new ArrayList<>();
  private final BadLines bad = new BadLines();
  private final Deal deal = new Deal();
  private final boolean ordered;
  private @Nullable RuntimeException failure;

  /** One row of one table. */
  private record Row(int table, List<@Nullable Object> values) {}

  private TableRows(TableDataset dataset, boolean ordered) {
    this.dataset = dataset;
    this.ordered = ordered;
  }

  /** Without rows so far; says where its rows stand. */
  public static TableRows of(TableDataset dataset) {
    return new TableRows(dataset, true);
  }

  /** Without rows so far; does not say where its rows stand. */
  public static TableRows unordered(TableDataset dataset) {
    return new TableRows(dataset, false);
  }

  /** Adds a row to the first table. */
  public TableRows row(@Nullable Object... values) {
    return rowOf(0, values);
  }

  /** Adds a row to a table by its number. */
  public TableRows rowOf(int table, @Nullable Object... values) {
    rows.add(new Row(table, Collections.unmodifiableList(new ArrayList<>(Arrays.asList(values)))));
    return this;
  }

  /** Adds bad lines after the rows. */
  public TableRows badLines(int count) {
    bad.add(count, rows.size(), "at", RejectionCode.BAD_TIMESTAMP, "no time");
    return this;
  }

  /** Lets every reader fail once it comes to the end. */
  public TableRows failing(RuntimeException with) {
    failure = with;
    return this;
  }

  @Override
  public String name() {
    return dataset.name() + ".csv";
  }

  @Override
  public TableDataset dataset() {
    return dataset;
  }

  @Override
  public TableReader openReader() {
    return new Reader();
  }

  @Override
  public Drift drift() {
    return Drift.NONE;
  }

  @Override
  public Progress progress() {
    return deal.progress(rows.size());
  }

  @Override
  public SourceSummary summary() {
    long read = (long) rows.size() + bad.count();
    String hash = Integer.toHexString(rows.hashCode());
    return new SourceSummary(hash, read * 100, read, List.of(), null, bad);
  }

  @Override
  public void close() {}

  /** Takes the next few rows. */
  private final class Reader implements TableReader {
    @Override
    public List<TableBatch> newBatches() {
      return dataset.tables().stream().map(table -> new TableBatch(Deal.ROWS, table)).toList();
    }

    @Override
    public boolean next(List<TableBatch> batches) {
      int from = deal.next();
      List<Row> next = Deal.at(from, rows);
      if (next.isEmpty() && failure != null) {
        throw failure;
      }
      for (Row row : next) {
        put(row, batches.get(row.table));
      }
      if (ordered) {
        batches.forEach(batch -> batch.position(from));
      }
      return !next.isEmpty();
    }

    private void put(Row row, TableBatch batch) {
      Batch values = batch.values();
      for (int column = 0; column < row.values.size(); column++) {
        put(row.values.get(column), values, column, batch);
      }
      values.rows(values.rows() + 1);
    }

    private void put(@Nullable Object value, Batch values, int column, TableBatch batch) {
      int row = values.rows();
      if (value == null) {
        batch.nulls(column).set(row);
      }
      Column to = values.columns().get(column);
      if (to instanceof Column.Texts texts) {
        byte[] text = (value == null ? "" : (String) value).getBytes(StandardCharsets.UTF_8);
        texts.set(row, text, 0, text.length);
      } else if (value instanceof Double number) {
        values.doubles(column)[row] = number;
      } else if (value != null) {
        values.longs(column)[row] = number(value);
      }
    }

    @Override
    public void close() {}
  }

  private static long number(Object value) {
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    if (value instanceof LocalDate day) {
      return day.toEpochDay();
    }
    if (value instanceof LocalDateTime time) {
      return ChronoUnit.MICROS.between(java.time.Instant.EPOCH, time.toInstant(ZoneOffset.UTC));
    }
    return (long) value;
  }
}
