package io.milepost.app.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.milepost.app.api.operation.Operation;
import io.milepost.app.api.schema.Schema;
import io.milepost.app.api.stream.EventStreams;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that the API can do. */
public final class AllOperations {
  private AllOperations() {}

  /** The operations, in the order in which the document shows them. */
  public static List<Operation> of(Services services, Meters meters, EventStreams streams) {
    Names names = new Names(services.warehouse(), services.version());
    return Stream.of(
            new WeeklyResource(services, names).operations(),
            new DensityResource(services, names).operations(),
            new NamesResource(services, names).operations(),
            new IngestionsResource(services).operations(),
            new LoadsResource(services).operations(),
            new RejectionsResource(services).operations(),
            new EventsResource(services, streams).operations(),
            new AreasResource(services).operations(),
            new StandingAreasResource(services).operations(),
            new WebhooksResource(services).operations(),
            new DatasetsResource(services).operations(),
            new RoutesResource(services).operations(),
            new QueryResource(services).operations(),
            new HealthResource(services, meters).operations())
        .flatMap(operations -> operations)
        .toList();
  }

  /** The schemas that have names. */
  public static Map<String, ObjectNode> schemas() {
    Map<String, ObjectNode> schemas = new TreeMap<>();
    schemas.putAll(WeeklySchemas.all());
    schemas.putAll(DensityResource.schemas());
    schemas.putAll(NamesResource.schemas());
    schemas.putAll(IngestionsResource.schemas());
    schemas.putAll(LoadSchemas.all());
    schemas.putAll(EventsResource.schemas());
    schemas.putAll(AreasResource.schemas());
    schemas.putAll(StandingAreasResource.schemas());
    schemas.putAll(WebhooksResource.schemas());
    schemas.putAll(DatasetsResource.schemas());
    schemas.putAll(RouteSchemas.all());
    schemas.putAll(QueryResource.schemas());
    schemas.putAll(HealthResource.schemas());
    schemas.put("Problem", problem());
    return schemas;
  }

  private static ObjectNode problem() {
    return Schema.object(
        Schema.member("type", Schema.text()),
        Schema.member("title", Schema.text()),
        Schema.member("status", Schema.count()),
        Schema.member("detail", Schema.text()),
        Schema.member("instance", Schema.text()));
  }
}
