package io.milepost.app.cli;

import io.milepost.app.config.Datasets;
import io.milepost.app.config.Landing;
import io.milepost.app.landing.LandingStore;
import io.milepost.app.load.LandedLoads;
import io.milepost.app.load.LandedRows;
import io.milepost.app.load.LoadRequest;
import io.milepost.app.load.LoadResult;
import io.milepost.app.load.LoadSettings;
import io.milepost.app.load.MaxRejected;
import io.milepost.app.load.OpenHome;
import io.milepost.model.TableDataset;
import io.milepost.model.UsageException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code milepost datasets rebuild}: applies a changed declaration to what was loaded before. */
@Command(
    name = "rebuild",
    description = {
      "Make the tables of a dataset anew from the files that were kept as they arrived, by its"
          + " declaration as it is now. Readers see the old tables until the new ones are complete.",
      ""
    })
final class RebuildCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "NAME", description = "The dataset's name.")
  private String name = "";

  @Option(
      names = "--max-rejected",
      paramLabel = "N%|N",
      description = "Leave the old tables when more rows are rejected (default: 50%%).")
  private String maxRejected = MaxRejected.DEFAULT;

  @Option(
      names = "--without-missing",
      description = "Go on when files of some loads are not kept any more; their rows are gone.")
  private boolean withoutMissing;

  @Option(
      names = "--allow-duplicates",
      description =
          "Also keep rows that come more than once, as loads do that were given this option.")
  private boolean allowDuplicates;

  RebuildCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (!(new Datasets(session.home()).get(name) instanceof TableDataset dataset)) {
      throw new UsageException(
          "Only a dataset with tables of its own can be rebuilt, and '%s' has none."
              .formatted(name));
    }
    try (OpenHome home = session.openExistingHome()) {
      LandingStore store = new LandingStore(home.home(), session.clock());
      List<LandedRows> files =
          new LandedLoads(home.warehouse().ledger(), store, session::notice)
              .list(dataset, withoutMissing);
      LoadSettings settings =
          new LoadSettings(dataset, Landing.NONE, MaxRejected.parse(maxRejected), allowDuplicates);
      LoadResult result = session.coordinator(home).load(LoadRequest.rebuild(settings, files));
      session.output().print(new LoadsAnswer(List.of(result)));
      return ExitCode.worst(List.of(result.load().state()).stream());
    }
  }
}
