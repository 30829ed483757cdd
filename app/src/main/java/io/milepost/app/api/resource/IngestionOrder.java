package io.milepost.app.api.resource;

import io.milepost.app.api.operation.Call;
import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import io.milepost.app.config.Datasets;
import io.milepost.app.load.MaxRejected;
import io.milepost.app.queue.Ingestion;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How what is sent is to be loaded. */
record IngestionOrder(String dataset, String maxRejected, boolean allowDuplicates) {

  /**
   * Reads an order.
   *
   * @param find gives the texts that were sent by their names, or null
   * @throws ProblemException when there is no such dataset, or its declaration has problems
   */
  static IngestionOrder of(
      Datasets datasets, Function<String, @Nullable String> find, boolean allowDuplicates) {
    String dataset = Objects.requireNonNullElse(find.apply("dataset"), Datasets.BUILT_IN);
    if (!datasets.names().contains(dataset)) {
      ProblemType.UNKNOWN_DATASET.unless(() -> datasets.declaration(dataset));
    }
    var unused = ProblemType.NOT_NOW.unless(() -> datasets.get(dataset));
    String maxRejected =
        Objects.requireNonNullElse(find.apply("max_rejected"), MaxRejected.DEFAULT);
    var parsed = ProblemType.WRONG_PARAMETER.unless(() -> MaxRejected.parse(maxRejected));
    return new IngestionOrder(dataset, parsed.toString(), allowDuplicates);
  }

  static IngestionOrder of(Datasets datasets, Call call) {
    return of(datasets, call::findText, call.flag("allow_duplicates"));
  }

  /** A file that was sent. */
  Ingestion upload(String name, Path file) {
    return ingestion(name, Ingestion.Place.UPLOAD, file.getFileName().toString());
  }

  /** A file that is there. */
  Ingestion file(String name, Path file) {
    return ingestion(name, Ingestion.Place.FILE, file.toAbsolutePath().toString());
  }

  /** A file elsewhere. */
  Ingestion address(String name, String address) {
    return ingestion(name, Ingestion.Place.ADDRESS, address);
  }

  private Ingestion ingestion(String name, Ingestion.Place place, String location) {
    return new Ingestion(dataset, name, place, location, maxRejected, allowDuplicates);
  }
}
