package io.milepost.app.cli;

import io.milepost.app.load.OpenHome;
import picocli.CommandLine.Command;

/** {@code milepost optimize}: puts together what many loads left in pieces. */
@Command(
    name = "optimize",
    description = {
      "Put the area index of many loads together, for the quickest answers.",
      "Loads do so by themselves once there are many; answers are the same before and after.",
      ""
    })
final class OptimizeCommand implements Runnable {
  private final Session session;

  OptimizeCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    try (OpenHome home = session.openExistingHome()) {
      session.output().print(new OptimizeAnswer(home.warehouse().optimize()));
    }
  }
}
