package io.milepost.warehouse;

import static io.milepost.warehouse.StarSchema.TableColumn.optional;
import static io.milepost.warehouse.StarSchema.TableColumn.required;
import static io.milepost.warehouse.StarSchema.Type.BIGINT;
import static io.milepost.warehouse.StarSchema.Type.TEXT;
import static io.milepost.warehouse.StarSchema.Type.TEXT_LIST;
import static io.milepost.warehouse.StarSchema.Type.TIMESTAMP;

import io.milepost.warehouse.StarSchema.Table;

/** What the warehouse keeps of loads. */
public final class LedgerSchema {
  /** The ledger; {@code retry_of} and {@code same_content_as} are other loads. */
  public static final Table LOAD =
      Table.of(
          "load",
          required("load_id", BIGINT),
          required("dataset", TEXT),
          required("source", TEXT),
          required("state", TEXT),
          optional("content_hash", TEXT),
          required("rows_read", BIGINT),
          required("rows_loaded", BIGINT),
          required("rows_duplicate", BIGINT),
          required("rows_rejected", BIGINT),
          required("bytes", BIGINT),
          required("started_at", TIMESTAMP),
          optional("finished_at", TIMESTAMP),
          optional("retry_of", BIGINT),
          optional("same_content_as", BIGINT),
          optional("source_columns", TEXT_LIST),
          optional("delimiter", TEXT),
          optional("error", TEXT),
          optional("queued_at", TIMESTAMP));

  public static final Table LOAD_STEP =
      Table.of(
          "load_step",
          required("load_id", BIGINT),
          required("step", TEXT),
          required("started_at", TIMESTAMP),
          optional("finished_at", TIMESTAMP),
          required("rows", BIGINT));

  /** What happened to loads; {@code data} is JSON. */
  public static final Table LOAD_EVENT =
      Table.of(
          "load_event",
          required("event_id", BIGINT),
          required("load_id", BIGINT),
          required("kind", TEXT),
          required("happened_at", TIMESTAMP),
          required("data", TEXT));

  /** Rejected rows; {@code mended_by} is the load that brought the row mended. */
  public static final Table REJECT =
      Table.of(
          "reject",
          required("load_id", BIGINT),
          required("line", BIGINT),
          required("field", TEXT),
          required("code", TEXT),
          required("reason", TEXT),
          required("raw", TEXT),
          optional("mended_by", BIGINT));

  private LedgerSchema() {}
}
