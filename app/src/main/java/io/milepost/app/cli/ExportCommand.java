package io.milepost.app.cli;

import io.milepost.app.config.Datasets;
import io.milepost.app.export.ExportedTable;
import io.milepost.app.export.TableExport;
import io.milepost.app.load.OpenHome;
import io.milepost.model.Dataset;
import io.milepost.model.DatasetTable;
import io.milepost.model.TableDataset;
import io.milepost.model.UsageException;
import io.milepost.warehouse.ExportOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code milepost export}: writes tables as Parquet for other engines. */
@Command(
    name = "export",
    description = {
      "Write the tables of a dataset as Hive-partitioned Parquet, for other engines.",
      "",
      "Files lie in OUTPUT/TABLE/column=value/…/data.parquet, one for each partition; trips by region"
          + " and week. The column loaded_at tells when a row's load was committed, in UTC. Exporting"
          + " again replaces each file at once, and removes partitions that have no rows any more.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  milepost export --output lake",
      "  milepost export --dataset flights --partition-by year,month --output lake"
    })
final class ExportCommand implements Callable<Integer> {
  private static final List<String> TRIP_PARTITIONS = List.of("region", "week");

  private final Session session;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description = "Whose tables are written (default: trips).")
  private String dataset = Datasets.BUILT_IN;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Where the files are put.")
  private Path output = Path.of("");

  @Option(
      names = "--partition-by",
      split = ",",
      paramLabel = "COLUMN",
      description =
          "Columns whose values name folders (default: region,week for trips, else none: one file).")
  private List<String> partitionBy = List.of();

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<ExportOrder> orders = orders(new Datasets(session.home()).get(dataset));
    List<ExportedTable> exported = new ArrayList<>();
    try (OpenHome home = session.openExistingHome()) {
      TableExport export = new TableExport(home.warehouse(), output);
      orders.forEach(order -> exported.add(export.run(order)));
    }
    session.output().print(new ExportAnswer(exported));
    return ExitCode.DONE;
  }

  private List<ExportOrder> orders(Dataset asked) {
    if (asked.name().equals(Datasets.BUILT_IN)) {
      return List.of(
          new ExportOrder(
              Datasets.BUILT_IN, partitionBy.isEmpty() ? TRIP_PARTITIONS : partitionBy));
    }
    if (asked instanceof TableDataset tables) {
      return tables.tables().stream()
          .map(DatasetTable::name)
          .map(table -> new ExportOrder(table, partitionBy))
          .toList();
    }
    throw new UsageException(
        "The rows of '%s' are in no table of its own. Export those of '%s', or of a dataset with tables."
            .formatted(asked.name(), Datasets.BUILT_IN));
  }
}
