package io.milepost.app.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.app.load.CloudEventJson;
import io.milepost.app.load.OpenHome;
import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineage.RunEvent.EventType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of loads as run events of OpenLineage: an attempt of a load is a run. */
final class RunEvents {
  private static final String INTERRUPTED = "The process that made the attempt died.";

  private final OpenLineage lineage =
      new OpenLineage(URI.create("https://github.com/milepost/milepost"));
  private final LoadDatasets datasets;
  private final String home;
  private final String namespace;

  RunEvents(OpenHome home, String namespace) {
    this.home = home.home().directory().toAbsolutePath().normalize().toString();
    this.datasets = new LoadDatasets(home.home(), lineage);
    this.namespace = namespace;
  }

  /**
   * An event of a run.
   *
   * @param load as it was when the event was told: a later attempt begins at another moment
   */
  RunEvent of(LoadEvent event, Load load) {
    JsonNode error = CloudEventJson.data(event).path("error");
    return of(type(event.kind()), event.at(), load, error.isTextual() ? error.asText() : null);
  }

  /**
   * The end of an attempt whose process died.
   *
   * @param at when that was found out
   */
  RunEvent interrupted(Load load, Instant at) {
    return of(EventType.FAIL, at, load, INTERRUPTED);
  }

  private RunEvent of(EventType type, Instant at, Load load, @Nullable String error) {
    return lineage
        .newRunEventBuilder()
        .eventTime(at.atZone(ZoneOffset.UTC))
        .eventType(type)
        .run(lineage.newRun(runId(load), facets(type, error)))
        .job(job(load))
        .inputs(datasets.inputs(load))
        .outputs(datasets.outputs(load))
        .build();
  }

  private static EventType type(LoadEvent.Kind kind) {
    return switch (kind) {
      case STARTED -> EventType.START;
      case COMMITTED, ALREADY_LOADED -> EventType.COMPLETE;
      case CANCELLED -> EventType.ABORT;
      case FAILED, REFUSED, RETRYING -> EventType.FAIL;
      default -> EventType.OTHER;
    };
  }

  /** The same for all events of an attempt, and for no other. */
  private UUID runId(Load load) {
    Instant began = load.startedAt();
    String attempt = "%s\n%d\n%s".formatted(home, load.loadId(), began);
    return UUID.nameUUIDFromBytes(attempt.getBytes(StandardCharsets.UTF_8));
  }

  private OpenLineage.RunFacets facets(EventType type, @Nullable String error) {
    OpenLineage.RunFacetsBuilder facets = lineage.newRunFacetsBuilder();
    if (type == EventType.FAIL && error != null) {
      facets.errorMessage(lineage.newErrorMessageRunFacet(error, "milepost", null));
    }
    return facets.build();
  }

  private OpenLineage.Job job(Load load) {
    return lineage.newJob(
        namespace,
        "ingest." + load.dataset(),
        lineage
            .newJobFacetsBuilder()
            .jobType(lineage.newJobTypeJobFacet("BATCH", "MILEPOST", "LOAD"))
            .build());
  }
}
