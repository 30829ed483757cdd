package io.milepost.app.lineage;

import io.milepost.app.config.Datasets;
import io.milepost.app.config.Declaration;
import io.milepost.app.config.Home;
import io.milepost.ingest.Remotes;
import io.milepost.ingest.jdbc.JdbcTable;
import io.milepost.model.AreaDataset;
import io.milepost.model.Dataset;
import io.milepost.model.DatasetTable;
import io.milepost.model.Load;
import io.milepost.model.LoadState;
import io.milepost.model.TableDataset;
import io.milepost.warehouse.StarSchema;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.InputDataset;
import io.openlineage.client.OpenLineage.OutputDataset;
import io.openlineage.client.OpenLineage.SchemaDatasetFacetFields;
import io.openlineage.client.utils.DatasetIdentifier;
import io.openlineage.client.utils.filesystem.FilesystemDatasetUtils;
import io.openlineage.client.utils.jdbc.JdbcDatasetUtils;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What a load reads and writes, named as OpenLineage names datasets. */
record LoadDatasets(Home home, OpenLineage lineage) {

  /** A file, an object, a table of another database, or what was sent. */
  List<InputDataset> inputs(Load load) {
    DatasetIdentifier name = input(load);
    return List.of(
        lineage
            .newInputDatasetBuilder()
            .namespace(name.getNamespace())
            .name(name.getName())
            .inputFacets(
                lineage
                    .newInputDatasetInputFacetsBuilder()
                    .inputStatistics(
                        load.state().isFinal()
                            ? lineage.newInputStatisticsInputDatasetFacet(
                                load.counts().rowsRead(), load.counts().bytes(), 1L)
                            : null)
                    .build())
            .build());
  }

  private DatasetIdentifier input(Load load) {
    String source = load.source();
    Optional<JdbcTable> table =
        declaration(load).flatMap(Declaration::database).filter(each -> each.name().equals(source));
    if (table.isPresent()) {
      return JdbcDatasetUtils.getDatasetIdentifier(
          table.get().url(), table.get().from(), new Properties());
    }
    if (Remotes.isAddress(source)) {
      return FilesystemDatasetUtils.fromLocation(URI.create(source.replace(" ", "%20")));
    }
    Path file = Path.of(source).toAbsolutePath().normalize();
    return Files.exists(file)
        ? FilesystemDatasetUtils.fromLocation(file.toUri())
        : new DatasetIdentifier(source, "milepost:sent"); // a body of a request, standard input
  }

  private Optional<Declaration> declaration(Load load) {
    Datasets datasets = new Datasets(home);
    return datasets.names().contains(load.dataset())
        ? Optional.of(datasets.declaration(load.dataset()))
        : Optional.empty();
  }

  /** The tables of the warehouse that the dataset is kept in. */
  List<OutputDataset> outputs(Load load) {
    Dataset dataset = declaration(load).map(Declaration::dataset).orElse(null);
    if (dataset instanceof AreaDataset) {
      return List.of(output("area", List.of(), statistics(load)));
    }
    if (dataset instanceof TableDataset tables) {
      boolean one = tables.tables().size() == 1;
      return tables.tables().stream()
          .map(each -> output(each.name(), fields(each), one ? statistics(load) : null))
          .toList();
    }
    return List.of(output(StarSchema.TRIP.name(), tripFields(), statistics(load)));
  }

  private OutputDataset output(
      String table,
      List<SchemaDatasetFacetFields> fields,
      OpenLineage.@Nullable OutputStatisticsOutputDatasetFacet statistics) {
    OpenLineage.DatasetFacetsBuilder facets = lineage.newDatasetFacetsBuilder();
    if (!fields.isEmpty()) {
      facets.schema(lineage.newSchemaDatasetFacet(fields));
    }
    return lineage
        .newOutputDatasetBuilder()
        .namespace("duckdb://" + home.warehouseFile().toAbsolutePath().normalize())
        .name("main." + table)
        .facets(facets.build())
        .outputFacets(
            lineage.newOutputDatasetOutputFacetsBuilder().outputStatistics(statistics).build())
        .build();
  }

  /** Of a load that committed; how many bytes its rows take in the warehouse nobody knows. */
  private OpenLineage.@Nullable OutputStatisticsOutputDatasetFacet statistics(Load load) {
    return load.state() == LoadState.COMMITTED
        ? lineage.newOutputStatisticsOutputDatasetFacet(load.counts().rowsLoaded(), null, null)
        : null;
  }

  private List<SchemaDatasetFacetFields> tripFields() {
    return StarSchema.TRIP.columns().stream()
        .map(column -> field(column.name(), column.type().name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private List<SchemaDatasetFacetFields> fields(DatasetTable table) {
    return table.fields().stream().map(each -> field(each.name(), each.type().word())).toList();
  }

  private SchemaDatasetFacetFields field(String name, String type) {
    return lineage.newSchemaDatasetFacetFields(name, type, null, null);
  }
}
