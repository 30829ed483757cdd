package io.milepost.app.log;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.app.load.CloudEventJson;
import io.milepost.app.trace.TraceParent;
import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import io.milepost.warehouse.Ledger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** Logs what happens to loads, with what each event tells. Thread-safe. */
public final class LoadLog implements Consumer<LoadEvent> {
  private static final Logger LOG = LoggerFactory.getLogger("milepost.loads");

  private final Ledger ledger;
  private final Map<Long, String> datasets = new ConcurrentHashMap<>();

  public LoadLog(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void accept(LoadEvent event) {
    Level level = level(event.kind());
    if (!LOG.isEnabledForLevel(level)) {
      return;
    }
    String dataset = datasets.computeIfAbsent(event.loadId(), this::dataset);
    LoggingEventBuilder line = LOG.atLevel(level);
    Map<String, Object> facts = facts(event, dataset);
    for (Map.Entry<String, Object> fact : facts.entrySet()) {
      line = line.addKeyValue(fact.getKey(), fact.getValue());
    }
    line.log(
        "Load {} ({}): {}{}{}",
        event.loadId(),
        dataset,
        event.kind().word(),
        text(" ", facts.get("step")),
        text("; ", facts.get("error")));
    if (event.kind().isEnd() || event.kind().isAfterwards()) {
      datasets.remove(event.loadId());
    }
  }

  private static String text(String before, @Nullable Object fact) {
    return fact instanceof JsonNode text ? before + text.asText() : "";
  }

  private static Map<String, Object> facts(LoadEvent event, String dataset) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("event", event.kind().word());
    facts.put("event_id", event.eventId());
    facts.put("dataset", dataset);
    JsonNode data = CloudEventJson.data(event);
    data.properties().forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
    TraceParent.parse(data.path(TraceParent.HEADER).asText())
        .ifPresent(trace -> facts.put("trace_id", trace.traceId()));
    return facts;
  }

  private String dataset(long loadId) {
    return ledger.find(loadId).map(Load::dataset).orElse("?");
  }

  private static Level level(LoadEvent.Kind kind) {
    return switch (kind) {
      case PROGRESS -> Level.DEBUG;
      case FAILED, REFUSED, RETRYING, DISCOVERY_FAILED -> Level.WARN;
      default -> Level.INFO;
    };
  }
}
