package io.milepost.app.api.resource;

import static io.milepost.app.api.operation.Parameter.header;
import static io.milepost.app.api.operation.Parameter.query;
import static io.milepost.app.api.operation.ParameterType.FLAG;
import static io.milepost.app.api.operation.ParameterType.TEXT;
import static io.milepost.app.api.schema.Schema.anyObject;
import static io.milepost.app.api.schema.Schema.day;
import static io.milepost.app.api.schema.Schema.object;
import static io.milepost.app.api.schema.Schema.optional;
import static io.milepost.app.api.schema.Schema.ref;
import static io.milepost.app.api.schema.Schema.text;
import static io.milepost.app.api.schema.Schema.truth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.milepost.app.api.operation.Call;
import io.milepost.app.api.operation.Content;
import io.milepost.app.api.operation.Method;
import io.milepost.app.api.operation.Operation;
import io.milepost.app.config.server.Scope;
import io.milepost.app.load.LoadJson;
import io.milepost.app.load.LoadResult;
import io.milepost.app.queue.Ingestion;
import io.milepost.app.queue.QueueDatabase.Change;
import io.milepost.app.trace.TraceParent;
import io.milepost.model.Load;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code POST /v1/ingestions}: brings files into the warehouse, one load each. */
final class IngestionsResource {
  private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,4})(?:$|[,;\\s])");
  private static final int LONGEST_WAIT_SECONDS = 600;
  private static final int ANSWERS_AT_ONCE = 4;

  private final Services services;
  private final Intake intake;
  private final KnownLoads loads;
  private final ExecutorService answering =
      Executors.newFixedThreadPool(ANSWERS_AT_ONCE, IngestionsResource::daemon);

  IngestionsResource(Services services) {
    this.services = services;
    intake = new Intake(services);
    loads = new KnownLoads(services.warehouse());
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "ingestion-answer");
    thread.setDaemon(true);
    return thread;
  }

  static Map<String, ObjectNode> schemas() {
    return Map.of(
        "Ingestion",
        object(
            optional("path", text().put("description", "A file in the server's inbox.")),
            optional("address", text().put("description", "An address of https, http or s3.")),
            optional("dataset", text()),
            optional("date", day().put("description", "The day whose declared files are wanted.")),
            optional("max_rejected", text()),
            optional("allow_duplicates", truth())));
  }

  Stream<Operation> operations() {
    return Stream.of(
        Operation.of(
                Method.POST,
                "/v1/ingestions",
                "ingest",
                "loads",
                "Brings files into the warehouse, one load each: the body itself, a form with files, or JSON that names a file or an address.")
            .needs(Scope.INGEST)
            .with(
                query("dataset", TEXT, "How the file is written (default: trips)."),
                query("name", TEXT, "What to call the source (default: upload)."),
                query("max_rejected", TEXT, "Refuse with more rejected rows (default: 50%)."),
                query("allow_duplicates", FLAG, "Load rows that are there already, too."),
                header(
                    "Idempotency-Key",
                    "Names the request, which is carried out once however often it is sent; at most 300 characters."),
                header(
                    "Prefer", "wait=SECONDS answers when the loads have ended, with status 200."))
            .takes(
                Content.json(ref("Ingestion")),
                new Content("multipart/form-data", anyObject()),
                new Content("*/*", text()))
            .gives(200, "The loads have ended.", Content.json(ref("Loads")))
            .gives(
                202, "The loads are accepted; Location follows them.", Content.json(ref("Loads")))
            .by(this::answer));
  }

  private void answer(Call call) throws IOException {
    List<Long> accepted = accept(call);
    Duration patience = patience(call.findText("Prefer"));
    if (patience.isZero()) {
      tell(call, accepted, false);
      return;
    }
    call.context()
        .future(
            () ->
                services
                    .queue()
                    .ended(accepted, patience)
                    .thenAcceptAsync(all -> tellLater(call, accepted, all), answering));
  }

  private List<Long> accept(Call call) throws IOException {
    String key = call.findText("Idempotency-Key");
    if (key != null) {
      Receipts.requireShort(key);
    }
    Sent sent = intake.take(call).traced(call.context().attribute(TraceParent.HEADER));
    return key == null ? submit(sent.ingestions(), loads -> List.of()) : once(key, sent);
  }

  private List<Long> once(String key, Sent sent) {
    boolean[] carriedOut = new boolean[1];
    try {
      return services
          .receipts()
          .once(
              key,
              Received.sha256Of(sent.request()),
              receipt -> {
                carriedOut[0] = true;
                return submit(sent.ingestions(), receipt);
              });
    } finally {
      if (!carriedOut[0]) {
        sent.discard(services.uploads());
      }
    }
  }

  private List<Long> submit(
      List<Ingestion> ingestions, Function<List<Long>, List<Change>> receipt) {
    return services.queue().submit(ingestions, receipt).stream().map(Load::loadId).toList();
  }

  private static Duration patience(@org.jspecify.annotations.Nullable String prefer) {
    Matcher matcher = WAIT.matcher(prefer == null ? "" : prefer);
    return matcher.find()
        ? Duration.ofSeconds(Math.min(LONGEST_WAIT_SECONDS, Long.parseLong(matcher.group(1))))
        : Duration.ZERO;
  }

  private void tellLater(Call call, List<Long> loadIds, boolean ended) {
    try {
      tell(call, loadIds, ended);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(Call call, List<Long> loadIds, boolean ended) throws IOException {
    List<LoadResult> results = loadIds.stream().map(loads::result).toList();
    call.context().status(ended ? 200 : 202).header("Location", location(loadIds));
    call.json(
        json -> {
          json.writeStartObject();
          new LoadJson(json).results(results);
          json.writeEndObject();
        });
  }

  private static String location(List<Long> loadIds) {
    String ids = loadIds.stream().map(String::valueOf).collect(Collectors.joining(","));
    return loadIds.size() == 1 ? "/v1/loads/" + ids : "/v1/loads?ids=" + ids;
  }
}
