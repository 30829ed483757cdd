package io.milepost.app.cli;

import io.milepost.app.config.Datasets;
import io.milepost.app.config.Declaration;
import io.milepost.app.load.Errand;
import io.milepost.app.load.Errands;
import io.milepost.app.load.LoadPreview;
import io.milepost.app.load.LoadResult;
import io.milepost.app.load.LoadSettings;
import io.milepost.app.load.MaxRejected;
import io.milepost.app.load.OpenHome;
import io.milepost.app.load.Source;
import io.milepost.model.UsageException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "Files, folders, patterns such as '*.csv', addresses of https, http or s3, or - for"
              + " standard input. Without any: where the dataset's 'source' says, after the datasets that it"
              + " depends on.")
  private List<String> paths = List.of();

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description = "How the files are written; see 'milepost datasets' (default: trips).")
  private String dataset = Datasets.BUILT_IN;

  @Option(
      names = "--date",
      converter = DayText.class,
      paramLabel = "DAY",
      description = "The day whose files are wanted, such as 2019-06-01, when no path is given.")
  private @Nullable LocalDate date;

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
    List<Errand> errands = errands();
    return dryRun ? preview(errands) : load(errands, new DiscoveryAfterLoads(session));
  }

  private List<Errand> errands() {
    if (paths.isEmpty()) {
      return Errand.declared(dataset, date, session.home(), this::settings);
    }
    if (date != null) {
      throw new UsageException(
          "--date asks for the files of a day where the dataset's 'source' says that they lie. Give either --date or paths, not both.");
    }
    LoadSettings settings = settings(new Datasets(session.home()).declaration(dataset));
    return List.of(Errand.of(settings, Source.of(paths, session.surroundings().files())));
  }

  private LoadSettings settings(Declaration declaration) {
    return new LoadSettings(
        declaration.getDataset(),
        declaration.landing(),
        MaxRejected.parse(maxRejected),
        allowDuplicates);
  }

  private int load(List<Errand> errands, DiscoveryAfterLoads discovery) {
    List<LoadResult> results = new ArrayList<>();
    OpenHome home = session.openHome(); // before anything is printed, as it may be done elsewhere
    try (home) {
      errands(home).run(errands, results::add);
      if (errands.stream().anyMatch(Errand::bringsTrips)) {
        discovery.run(home, results);
      }
    } finally {
      session.output().print(new LoadsAnswer(results));
    }
    return ExitCode.worst(results.stream().map(result -> result.load().state()));
  }

  private Errands errands(OpenHome home) {
    return new Errands(
        home,
        session.coordinator(home),
        session.surroundings().asker(),
        session::notice,
        session.clock());
  }

  private int preview(List<Errand> errands) {
    List<LoadPreview> previews;
    try (DryRunHome dryRunHome = DryRunHome.open(session)) {
      previews = errands(dryRunHome.opened()).preview(errands);
    }
    session.output().print(new DryRunAnswer(previews));
    return ExitCode.worst(previews.stream().map(LoadPreview::state));
  }
}
