package io.milepost.app.prove;

import io.milepost.app.config.Home;
import io.milepost.app.load.OpenHome;
import io.milepost.app.prove.measure.Machine;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs a whole proof: makes, loads, asks, counts, compares. */
public final class Prover {
  private final Program program;
  private final Function<Home, OpenHome> homes;
  private final Consumer<String> lines;
  private final Clock clock;

  /**
   * Makes a prover.
   *
   * @param homes opens a home, to ask about what was loaded there
   * @param lines takes lines about what is going on
   */
  public Prover(Function<Home, OpenHome> homes, Consumer<String> lines, Clock clock) {
    this.program = Program.current();
    this.homes = homes;
    this.lines = lines;
    this.clock = clock;
  }

  /**
   * Runs the proof; a wrong answer is in its verdict and no exception.
   *
   * @throws io.milepost.model.RetryableException when the disk is too small
   * @throws io.milepost.model.DataException when a load fails
   */
  public Proof run(ProofSettings settings) throws IOException, InterruptedException {
    Machine machine = Machine.current();
    if (machine.isBusy()) {
      lines.accept("prove: " + machine.busySentence());
    }
    List<Long> sizes = Sizes.upTo(settings.rows());
    Steps steps = new Steps(2 * sizes.size() + 2, lines);
    try (Workspace workspace = Workspace.create(settings)) {
      if (settings.keep()) {
        lines.accept("prove: everything is kept in " + workspace.directory());
      }
      return run(settings, machine, sizes, workspace, steps);
    }
  }

  private Proof run(
      ProofSettings settings, Machine machine, List<Long> sizes, Workspace workspace, Steps steps)
      throws IOException, InterruptedException {
    LoadTrial loads = new LoadTrial(settings, program, workspace, steps);
    loads.warmUp();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      if (i > 0) {
        workspace.discard(sizes.get(i - 1));
      }
      loads.run(sizes.get(i));
      checkLoad(workspace, sizes.get(i), faults);
    }
    LoadFigures largest = loads.figures().get(sizes.size() - 1);
    AnswerTrial.Result result =
        new AnswerTrial(steps)
            .run(
                workspace.csv(largest.rows()),
                () -> homes.apply(workspace.home(largest.rows())),
                largest,
                faults);
    return new Proof(
        LocalDate.ofInstant(clock.instant(), clock.getZone()),
        machine,
        settings.seed(),
        List.copyOf(loads.figures()),
        result.asks(),
        result.verdict());
  }

  private void checkLoad(Workspace workspace, long rows, List<String> faults) {
    try (OpenHome home = homes.apply(workspace.home(rows))) {
      LoadCheck.findFault(home.warehouse(), rows).ifPresent(faults::add);
    }
  }
}
