package io.milepost.app.lineage;

import io.milepost.app.load.OpenHome;
import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import io.milepost.warehouse.Ledger;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineage.RunEvent.EventType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Events of loads as run events of OpenLineage: an attempt of a load is a run. */
final class RunEvents {
  private static final OpenLineage LINEAGE =
      new OpenLineage(URI.create("https://github.com/milepost/milepost"));

  private final Ledger ledger;
  private final LoadDatasets datasets;
  private final String home;
  private final String namespace;

  RunEvents(OpenHome home, String namespace) {
    this.ledger = home.warehouse().ledger();
    this.home = home.home().directory().toAbsolutePath().normalize().toString();
    this.datasets = new LoadDatasets(home.home(), LINEAGE);
    this.namespace = namespace;
  }

  /** Whether an event of this kind begins or ends a run. */
  static boolean isTold(LoadEvent.Kind kind) {
    return kind == LoadEvent.Kind.STARTED || kind.isEnd() && kind != LoadEvent.Kind.UNDONE;
  }

  RunEvent of(LoadEvent event) {
    Load load = ledger.find(event.loadId()).orElseThrow();
    return LINEAGE
        .newRunEventBuilder()
        .eventTime(event.at().atZone(ZoneOffset.UTC))
        .eventType(type(event.kind()))
        .run(LINEAGE.newRun(runId(load), facets(event.kind(), load)))
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
      case FAILED, REFUSED -> EventType.FAIL;
      default -> EventType.OTHER;
    };
  }

  /** The same for all events of an attempt, and for no other. */
  private UUID runId(Load load) {
    Instant began = load.startedAt();
    String attempt = "%s\n%d\n%s".formatted(home, load.loadId(), began);
    return UUID.nameUUIDFromBytes(attempt.getBytes(StandardCharsets.UTF_8));
  }

  private static OpenLineage.RunFacets facets(LoadEvent.Kind kind, Load load) {
    OpenLineage.RunFacetsBuilder facets = LINEAGE.newRunFacetsBuilder();
    if (type(kind) == EventType.FAIL && load.error() != null) {
      facets.errorMessage(LINEAGE.newErrorMessageRunFacet(load.error(), "milepost", null));
    }
    return facets.build();
  }

  private OpenLineage.Job job(Load load) {
    return LINEAGE.newJob(
        namespace,
        "ingest." + load.dataset(),
        LINEAGE
            .newJobFacetsBuilder()
            .jobType(LINEAGE.newJobTypeJobFacet("BATCH", "MILEPOST", "LOAD"))
            .build());
  }
}
