package io.milepost.app.api.resource;

import static io.milepost.app.api.schema.Schema.anyObject;
import static io.milepost.app.api.schema.Schema.list;
import static io.milepost.app.api.schema.Schema.member;
import static io.milepost.app.api.schema.Schema.object;
import static io.milepost.app.api.schema.Schema.ref;
import static io.milepost.app.api.schema.Schema.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.milepost.app.api.operation.Call;
import io.milepost.app.api.operation.Content;
import io.milepost.app.api.operation.Method;
import io.milepost.app.api.operation.Operation;
import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import io.milepost.app.rows.CsvRows;
import io.milepost.app.rows.JsonRows;
import io.milepost.app.rows.RowOutput;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code /v1/query}: asks the warehouse in SQL. */
final class QueryResource {
  private final Services services;

  QueryResource(Services services) {
    this.services = services;
  }

  static Map<String, ObjectNode> schemas() {
    return Map.of("Query", object(member("sql", text())));
  }

  Stream<Operation> operations() {
    return Stream.of(
        Operation.of(Method.POST, "/v1/query", "query", "query", "Asks in SQL; reads only.")
            .takes(Content.json(ref("Query")))
            .gives(
                200, "The rows.", Content.json(list(anyObject())), new Content(Content.CSV, text()))
            .by(this::answer));
  }

  private void answer(Call call) throws IOException {
    String sql = JsonBody.of(call, List.of("sql")).text("sql");
    String type = call.accepted();
    SpooledAnswer.send(
        call,
        services.home(),
        type,
        out -> run(sql, type.equals(Content.CSV) ? new CsvRows(out) : new JsonRows(out)));
  }

  private void run(String sql, RowOutput rows) {
    Duration most = services.settings().queryTime();
    long start = System.nanoTime();
    try {
      LimitedRows limited = new LimitedRows(rows, services.settings().queryRows());
      services.warehouse().query(sql, most, limited);
    } catch (UsageException e) {
      boolean late = System.nanoTime() - start >= most.toNanos();
      throw new ProblemException(
          late ? ProblemType.QUERY_TOO_LONG : ProblemType.QUERY_FAILED, e.getMessage());
    }
    rows.finish();
  }
}
