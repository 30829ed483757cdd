package io.milepost.app.cli;

import io.milepost.app.config.ScratchHome;
import io.milepost.app.load.OpenHome;
import org.jspecify.annotations.Nullable;

/**
 * The home that a dry run looks at: the one that was asked for or, where nothing was loaded yet, an
 * empty one that is gone afterwards, so that the run leaves nothing behind.
 */
record DryRunHome(OpenHome opened, @Nullable ScratchHome scratch) implements AutoCloseable {

  static DryRunHome open(Session session) {
    if (session.home().hasWarehouse()) {
      return new DryRunHome(session.openHome(), null);
    }
    ScratchHome scratch = ScratchHome.create();
    try {
      return new DryRunHome(session.openHome(scratch.home()), scratch);
    } catch (RuntimeException e) {
      scratch.close();
      throw e;
    }
  }

  @Override
  public void close() {
    opened.close();
    if (scratch != null) {
      scratch.close();
    }
  }
}
