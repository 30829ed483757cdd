package io.milepost.app.cli;

import io.milepost.app.config.Datasets;
import io.milepost.app.load.LoadCoordinator;
import io.milepost.app.load.LoadPreview;
import io.milepost.app.load.LoadResult;
import io.milepost.app.load.LoadSettings;
import io.milepost.app.load.MaxRejected;
import io.milepost.app.load.OpenHome;
import io.milepost.app.load.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code milepost ingest}: brings files into the warehouse, one load each. */
@Command(
    name = "ingest",
    description = {
      "Bring files into the warehouse, one load each, each wholly or not at all.",
      "",
      "Content that is there already is not loaded again, whatever its name. Bad rows are"
          + " kept aside with the reason (see 'milepost rejects'), the others are loaded.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  milepost ingest trips.csv",
      "  milepost ingest 'exports/2018-*.csv.gz' --dataset bike-share",
      "  milepost ingest s3://feeds/trips/2018/ https://example.com/trips.csv.gz",
      "  zcat trips.csv.gz | milepost ingest - --dry-run"
    })
final class IngestCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files, folders, patterns such as '*.csv', addresses of https, http or s3, or - for"
              + " standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description = "How the files are written; see 'milepost datasets' (default: trips).")
  private String dataset = Datasets.BUILT_IN;

  @Option(
      names = "--max-rejected",
      paramLabel = "N%|N",
      description =
          "Refuse a file with more rejected rows: a share of its rows such as 0.5%%, or a number"
              + " of rows (default: 50%%).")
  private String maxRejected = MaxRejected.DEFAULT;

  @Option(
      names = "--allow-duplicates",
      description = "Also load rows that are there already; the same file is loaded once even so.")
  private boolean allowDuplicates;

  @Option(names = "--dry-run", description = "Say what each file would bring, and change nothing.")
  private boolean dryRun;

  IngestCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    LoadSettings settings =
        new LoadSettings(
            new Datasets(session.home()).getTrips(dataset, "'ingest'"),
            MaxRejected.parse(maxRejected),
            allowDuplicates);
    List<Source> sources = Source.of(paths);
    return dryRun
        ? preview(sources, settings)
        : load(sources, settings, new DiscoveryAfterLoads(session));
  }

  private int load(List<Source> sources, LoadSettings settings, DiscoveryAfterLoads discovery) {
    List<LoadResult> results = new ArrayList<>();
    try (OpenHome home = session.openHome()) {
      LoadCoordinator coordinator = new LoadCoordinator(home.warehouse(), session.listener());
      for (Source source : sources) {
        results.add(
            coordinator.load(
                source.request(settings, System.in, home.home().temporaryDirectory())));
      }
      discovery.run(home, results);
    } finally {
      session.output().print(new LoadsAnswer(results));
    }
    return ExitCode.worst(results.stream().map(result -> result.load().state()));
  }

  private int preview(List<Source> sources, LoadSettings settings) {
    List<LoadPreview> previews = new ArrayList<>();
    try (DryRunHome dryRunHome = DryRunHome.open(session)) {
      OpenHome home = dryRunHome.opened();
      LoadCoordinator coordinator = new LoadCoordinator(home.warehouse(), session.listener());
      for (Source source : sources) {
        previews.add(
            coordinator.preview(
                source.request(settings, System.in, home.home().temporaryDirectory())));
      }
    }
    session.output().print(new DryRunAnswer(previews));
    return ExitCode.worst(previews.stream().map(LoadPreview::state));
  }
}
