package io.milepost.app.api.resource;

import static io.milepost.app.api.operation.Parameter.query;
import static io.milepost.app.api.operation.ParameterType.TEXT;

import io.milepost.app.api.operation.Call;
import io.milepost.app.api.operation.Content;
import io.milepost.app.api.operation.Method;
import io.milepost.app.api.operation.Operation;
import io.milepost.app.api.operation.Parameter;
import io.milepost.app.api.operation.ParameterType;
import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import io.milepost.app.api.schema.Schema;
import io.milepost.app.config.server.Scope;
import io.milepost.app.load.LoadJson;
import io.milepost.app.load.LoadResult;
import io.milepost.app.load.RejectedByCode;
import io.milepost.app.load.UndoneLoadJson;
import io.milepost.model.Load;
import io.milepost.model.LoadState;
import io.milepost.warehouse.LoadPage;
import io.milepost.warehouse.UndoneLoad;
import io.milepost.warehouse.Warehouse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /v1/loads}: what was loaded, and taking a load back. */
final class LoadsResource {
  /** The id in a path. */
  static final Parameter ID =
      Parameter.path("id", new ParameterType.Whole(1, Long.MAX_VALUE), "The load's id.");

  private static final int MOST = 1000;
  private static final int USUAL = 100;

  private final Services services;
  private final Warehouse warehouse;
  private final KnownLoads loads;

  LoadsResource(Services services) {
    this.services = services;
    warehouse = services.warehouse();
    loads = new KnownLoads(warehouse);
  }

  Stream<Operation> operations() {
    Operation list =
        Operation.of(Method.GET, "/v1/loads", "loads", "loads", "Loads, the latest first.")
            .with(
                query("dataset", TEXT, "Only loads into this dataset."),
                query(
                    "state",
                    new ParameterType.Word(LoadSchemas.STATES),
                    "Only loads in this state."),
                query("ids", TEXT, "Only these, as numbers with commas between."),
                query(
                    "before",
                    new ParameterType.Whole(1, Long.MAX_VALUE),
                    "Only loads before this one: the last of the page before."),
                query("limit", new ParameterType.Whole(1, MOST), "At most so many (default: 100)."))
            .gives(200, "The loads.", Content.json(Schema.ref("Loads")))
            .by(this::list);
    Operation show =
        Operation.of(Method.GET, "/v1/loads/{id}", "load", "loads", "One load with its steps.")
            .with(ID)
            .gives(200, "The load.", Content.json(Schema.ref("Load")))
            .by(call -> show(call, call.number("id", 0)));
    Operation undo =
        Operation.of(
                Method.POST, "/v1/loads/{id}/undo", "undoLoad", "loads", "Takes one load back.")
            .needs(Scope.ADMIN)
            .with(ID)
            .gives(200, "What left and what stayed.", Content.json(Schema.ref("UndoneLoad")))
            .by(this::undo);
    return Stream.of(
        list,
        show,
        undo,
        change("retry", "retryLoad", "Queues a load again that failed, was refused or cancelled.")
            .by(call -> change(call, services.queue()::retry)),
        change("cancel", "cancelLoad", "Takes a load back that waits or runs.")
            .by(call -> change(call, services.queue()::cancel)));
  }

  private static Operation.Draft change(String verb, String id, String summary) {
    return Operation.of(Method.POST, "/v1/loads/{id}/" + verb, id, "loads", summary)
        .needs(Scope.INGEST)
        .with(ID)
        .gives(200, "The load as it stands.", Content.json(Schema.ref("Load")));
  }

  private void change(Call call, LongFunction<Load> verb) throws IOException {
    long loadId = loads.get(call.number("id", 0)).loadId();
    Load changed = ProblemType.NOT_NOW.unless(() -> verb.apply(loadId));
    show(call, changed.loadId());
  }

  private void list(Call call) throws IOException {
    LoadPage page = page(call);
    Set<Long> ids = ids(call.findText("ids"));
    List<LoadResult> results =
        (ids == null ? warehouse.ledger().list(page) : found(ids, page))
            .stream()
                .map(load -> LoadResult.of(warehouse.ledger(), load, RejectedByCode.NONE))
                .toList();
    call.json(
        json -> {
          json.writeStartObject();
          new LoadJson(json).results(results);
          json.writeEndObject();
        });
  }

  private static LoadPage page(Call call) {
    String state = call.findText("state");
    return new LoadPage(
        call.findText("dataset"),
        state == null ? null : LoadState.of(state),
        call.number("before", Long.MAX_VALUE),
        Math.toIntExact(call.number("limit", USUAL)));
  }

  private List<Load> found(Set<Long> ids, LoadPage page) {
    return ids.stream()
        .map(warehouse.ledger()::find)
        .flatMap(Optional::stream)
        .filter(page::takes)
        .sorted(Comparator.comparingLong(Load::loadId).reversed())
        .limit(page.limit())
        .toList();
  }

  private static @Nullable Set<Long> ids(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("\\d{1,18}(,\\d{1,18})*")) {
      throw new ProblemException(
          ProblemType.WRONG_PARAMETER,
          "Expected 'ids' to be numbers with commas between, such as 3,4; found '%s'."
              .formatted(text));
    }
    return Arrays.stream(text.split(",")).map(Long::valueOf).collect(Collectors.toSet());
  }

  private void show(Call call, long loadId) throws IOException {
    LoadResult result = loads.result(loadId);
    call.json(json -> new LoadJson(json).result(result));
  }

  private void undo(Call call) throws IOException {
    long loadId = loads.get(call.number("id", 0)).loadId();
    UndoneLoad undone = ProblemType.NOT_NOW.unless(() -> warehouse.undo(loadId));
    services.events().note(loads.get(loadId));
    call.json(json -> UndoneLoadJson.write(json, undone));
  }
}
