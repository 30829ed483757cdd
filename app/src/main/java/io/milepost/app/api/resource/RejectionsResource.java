package io.milepost.app.api.resource;

import static io.milepost.app.api.operation.Parameter.query;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.api.operation.Call;
import io.milepost.app.api.operation.Content;
import io.milepost.app.api.operation.Method;
import io.milepost.app.api.operation.Operation;
import io.milepost.app.api.operation.ParameterType;
import io.milepost.app.api.problem.ProblemType;
import io.milepost.app.api.schema.Schema;
import io.milepost.app.load.RejectedRows;
import io.milepost.app.load.RejectionRows;
import io.milepost.app.rows.CsvRows;
import io.milepost.model.Rejection;
import io.milepost.warehouse.Ledger.StoredRejection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code /v1/loads/{id}/rejections}: the rows that a load could not take, and why. */
final class RejectionsResource {
  private static final int MOST = 10_000;
  private static final int USUAL = 1_000;

  private final Services services;
  private final KnownLoads loads;

  RejectionsResource(Services services) {
    this.services = services;
    loads = new KnownLoads(services.warehouse());
  }

  Stream<Operation> operations() {
    return Stream.of(
        Operation.of(
                Method.GET,
                "/v1/loads/{id}/rejections",
                "rejections",
                "loads",
                "The rows that a load rejected; as CSV all of them, in their own columns.")
            .with(
                LoadsResource.ID,
                query(
                    "after",
                    new ParameterType.Whole(0, Long.MAX_VALUE),
                    "Only lines after this one: 'next_after' of the page before."),
                query(
                    "limit",
                    new ParameterType.Whole(1, MOST),
                    "Lines of about so many rejections (default: 1000)."))
            .gives(
                200,
                "The rejections.",
                Content.json(Schema.ref("Rejections")),
                new Content(Content.CSV, Schema.text()))
            .by(this::answer));
  }

  private void answer(Call call) throws IOException {
    long loadId = loads.get(call.number("id", 0)).loadId();
    RejectedRows rows =
        ProblemType.NOT_NOW.unless(
            () -> RejectedRows.of(loadId, services.warehouse().ledger(), services.datasets()));
    if (call.accepted().equals(Content.CSV)) {
      SpooledAnswer.send(
          call,
          services.home(),
          Content.CSV,
          out -> RejectionRows.rowsAsTheyWere(rows, new CsvRows(out)));
    } else {
      page(call, loadId, rows);
    }
  }

  private static void page(Call call, long loadId, RejectedRows rows) throws IOException {
    long after = call.number("after", 0);
    long limit = call.number("limit", USUAL);
    List<StoredRejection> page = new ArrayList<>();
    boolean[] more = new boolean[1];
    rows.forEach((stored, fields) -> add(stored, after, limit, page, more));
    call.json(
        json -> {
          json.writeStartObject();
          json.writeNumberField("load_id", loadId);
          json.writeArrayFieldStart("rejections");
          for (StoredRejection stored : page) {
            write(json, stored);
          }
          json.writeEndArray();
          next(json, more[0] ? page.get(page.size() - 1).rejection().line() : null);
          json.writeEndObject();
        });
  }

  /** All rejections of one line are on one page, so that the next can begin after a line. */
  private static void add(
      StoredRejection stored, long after, long limit, List<StoredRejection> page, boolean[] more) {
    long line = stored.rejection().line();
    if (line <= after || more[0]) {
      return;
    }
    boolean full = page.size() >= limit;
    if (full && page.get(page.size() - 1).rejection().line() != line) {
      more[0] = true;
    } else {
      page.add(stored);
    }
  }

  private static void next(JsonGenerator json, @org.jspecify.annotations.Nullable Long after)
      throws IOException {
    json.writeFieldName("next_after");
    if (after == null) {
      json.writeNull();
    } else {
      json.writeNumber(after);
    }
  }

  private static void write(JsonGenerator json, StoredRejection stored) throws IOException {
    Rejection rejection = stored.rejection();
    json.writeStartObject();
    json.writeNumberField("line", rejection.line());
    json.writeStringField("field", rejection.field());
    json.writeStringField("code", rejection.code().code());
    json.writeStringField("reason", rejection.reason());
    json.writeStringField("raw", rejection.raw());
    if (stored.mendedBy() == null) {
      json.writeNullField("mended_by");
    } else {
      json.writeNumberField("mended_by", stored.mendedBy());
    }
    json.writeEndObject();
  }
}
