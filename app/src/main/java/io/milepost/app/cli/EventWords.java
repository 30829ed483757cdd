package io.milepost.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.app.load.CloudEventJson;
import io.milepost.app.load.LoadResult;
import io.milepost.app.load.RejectedByCode;
import io.milepost.model.InputSource.Progress;
import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import io.milepost.model.LoadState;
import io.milepost.warehouse.Warehouse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Events as sentences, for people. */
record EventWords(Warehouse warehouse) {

  /** What the user calls the load's source. */
  String source(LoadEvent event) {
    return warehouse.ledger().find(event.loadId()).map(Load::source).orElse("?");
  }

  /** One line, and more beneath it where there is more to say. */
  List<String> of(LoadEvent event) {
    Load load = warehouse.ledger().find(event.loadId()).orElse(null);
    if (load != null && event.kind().isEnd() && isNow(load.state(), event.kind())) {
      RejectedByCode rejected = RejectedByCode.of(load.loadId(), warehouse.ledger());
      return LoadWords.of(LoadResult.of(warehouse, load, rejected));
    }
    return List.of("Load %d, %s: %s.".formatted(event.loadId(), source(event), what(event)));
  }

  /** Whether the load is still as the event says. */
  private static boolean isNow(LoadState state, LoadEvent.Kind kind) {
    return state.word().equals(kind.word());
  }

  private static String what(LoadEvent event) {
    JsonNode data = CloudEventJson.data(event);
    return switch (event.kind()) {
      case STEP_COMPLETED -> step(data);
      case RETRYING -> "failed, and is tried again; " + error(data);
      case AREA_CHANGED -> area(data);
      case DISCOVERY_STARTED -> "routes are looked for";
      case ROUTES_DISCOVERED -> routes(data);
      case DISCOVERY_FAILED -> "routes could not be looked for; " + error(data);
      case FAILED, REFUSED -> event.kind().word() + "; " + error(data);
      default -> event.kind().word().replace('_', ' ');
    };
  }

  private static String step(JsonNode data) {
    return String.format(
        Locale.ROOT,
        "%s took %.1f s, %,d rows",
        data.path("step").asText(),
        data.path("seconds").asDouble(),
        data.path("rows").asLong());
  }

  private static String area(JsonNode data) {
    return String.format(
        Locale.ROOT,
        "area '%s' has %s trips a week now, %s before",
        data.path("area").asText(),
        average(data.path("weekly_average")),
        average(data.path("weekly_average_before")));
  }

  private static String routes(JsonNode data) {
    return String.format(
        Locale.ROOT,
        "%,d routes found, with %,d of %,d trips",
        data.path("routes").asLong(),
        data.path("trips_in_routes").asLong(),
        data.path("trips").asLong());
  }

  private static String average(JsonNode number) {
    return number.isNumber() ? String.format(Locale.ROOT, "%,.2f", number.asDouble()) : "no";
  }

  private static String error(JsonNode data) {
    return data.path("error").asText("no reason is known").replaceFirst("\\.$", "");
  }

  /** How far an event of kind {@code progress} says that the source is read. */
  static Progress progress(LoadEvent event) {
    JsonNode data = CloudEventJson.data(event);
    return new Progress(
        data.path("bytes").asLong(),
        data.path("total_bytes").asLong(-1),
        data.path("rows").asLong());
  }

  /** Since reading began, of an event of kind {@code progress}. */
  static Duration elapsed(LoadEvent event) {
    return Duration.ofMillis(
        Math.round(CloudEventJson.data(event).path("seconds").asDouble() * 1e3));
  }
}
