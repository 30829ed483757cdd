package io.milepost.app.api.resource;

import static io.milepost.app.api.schema.Schema.count;
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
import io.milepost.app.api.operation.Parameter;
import io.milepost.app.api.operation.ParameterType;
import io.milepost.app.api.problem.ProblemType;
import io.milepost.app.config.Datasets;
import io.milepost.app.config.DatasetsJson;
import io.milepost.app.config.Declaration;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

/** {@code /v1/datasets}: the kinds of input that are declared. */
final class DatasetsResource {
  private final Services services;

  DatasetsResource(Services services) {
    this.services = services;
  }

  static Map<String, ObjectNode> schemas() {
    return Map.of(
        "Datasets",
            object(
                member(
                    "datasets",
                    list(
                        object(
                            member("dataset", text()),
                            member("declared_in", text()),
                            member("problems", count()))))),
        "Dataset",
            object(
                member("dataset", text()),
                member("declaration", text()),
                member(
                    "problems",
                    list(
                        object(
                            member("line", count()),
                            member("column", count()),
                            member("message", text()))))));
  }

  Stream<Operation> operations() {
    return Stream.of(
        Operation.of(Method.GET, "/v1/datasets", "datasets", "datasets", "All declared datasets.")
            .gives(200, "The datasets.", Content.json(ref("Datasets")))
            .by(this::all),
        Operation.of(
                Method.GET,
                "/v1/datasets/{name}",
                "dataset",
                "datasets",
                "How one is declared, and what is wrong with that.")
            .with(Parameter.path("name", ParameterType.TEXT, "The dataset's name."))
            .gives(200, "The declaration, in YAML.", Content.json(ref("Dataset")))
            .by(this::show));
  }

  private void all(Call call) throws IOException {
    Datasets datasets = services.datasets();
    call.json(
        json -> DatasetsJson.write(json, datasets.names().stream().map(datasets::listed).toList()));
  }

  private void show(Call call) throws IOException {
    String name = call.text("name");
    Declaration declaration =
        ProblemType.UNKNOWN_DATASET.unless(() -> services.datasets().declaration(name));
    call.json(json -> DatasetsJson.write(json, name, declaration));
  }
}
