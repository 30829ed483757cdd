package io.milepost.app.trigger;

import io.milepost.app.config.Declaration;
import io.milepost.app.load.Asker;
import io.milepost.app.load.Errand;
import io.milepost.app.load.Errands;
import io.milepost.app.load.LoadCoordinator;
import io.milepost.app.load.LoadResult;
import io.milepost.app.load.LoadSettings;
import io.milepost.app.load.MaxRejected;
import io.milepost.app.load.OpenHome;
import io.milepost.model.LoadState;
import io.milepost.model.MilepostException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Loads what the source of a dataset brings, after the datasets that it depends on. Thread-safe.
 */
public final class SourceRun {
  private final OpenHome home;
  private final LoadCoordinator coordinator;
  private final LongConsumer committed;
  private final Consumer<String> notices;
  private final Clock clock;
  private volatile boolean stopped;

  /**
   * @param committed hears of the loads that brought something
   * @param notices takes a sentence about what could not be loaded
   */
  public SourceRun(
      OpenHome home,
      LoadCoordinator coordinator,
      LongConsumer committed,
      Consumer<String> notices,
      Clock clock) {
    this.home = home;
    this.coordinator = coordinator;
    this.committed = committed;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Loads.
   *
   * @param day whose files are wanted, or null when the source is not one of days
   * @return whether all came as it was to come; else the ledger and the notices say what did not
   */
  public boolean load(String dataset, @Nullable LocalDate day) {
    try {
      List<Errand> errands = Errand.declared(dataset, day, home.home(), SourceRun::settings);
      return new Errands(home, coordinator, Asker.unattended(() -> stopped), notices, clock)
          .run(errands, this::take);
    } catch (MilepostException e) {
      tell(dataset, day, e.getMessage());
      return false;
    } catch (RuntimeException e) {
      tell(dataset, day, "Milepost itself failed: %s.".formatted(e));
      return false;
    }
  }

  /** Has no more loads begin, and those that go on read no further. */
  public void stop() {
    stopped = true;
  }

  private void take(LoadResult result) {
    if (result.load().state() == LoadState.COMMITTED) {
      committed.accept(result.load().loadId());
    }
  }

  private void tell(String dataset, @Nullable LocalDate day, String why) {
    notices.accept(
        "%s%s was not loaded: %s".formatted(dataset, day == null ? "" : " of " + day, why));
  }

  private static LoadSettings settings(Declaration declaration) {
    return new LoadSettings(
        declaration.getDataset(),
        declaration.landing(),
        MaxRejected.parse(MaxRejected.DEFAULT),
        false);
  }
}
