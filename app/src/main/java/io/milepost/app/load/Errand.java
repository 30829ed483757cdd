package io.milepost.app.load;

import io.milepost.app.config.Declaration;
import io.milepost.app.config.Home;
import io.milepost.ingest.jdbc.JdbcTable;
import io.milepost.model.TripDataset;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sources to load into one dataset.
 *
 * @param database a table of another database that is one of them, or null
 * @param after names of the datasets that are to be loaded before, near or far, and have errands of
 *     their own
 */
public record Errand(
    LoadSettings settings, List<Source> sources, @Nullable JdbcTable database, List<String> after) {

  /** Sources that a command names. */
  public static Errand of(LoadSettings settings, List<Source> sources) {
    return new Errand(settings, sources, null, List.of());
  }

  /**
   * Where datasets declare that their files lie: of a dataset, after those that it depends on, as
   * far as they declare a source.
   *
   * @param date the day whose files are wanted, or null
   * @param settings makes the settings of a declaration
   * @throws io.milepost.model.UsageException when the dataset declares no source, or one of days
   *     and no day is given
   */
  public static List<Errand> declared(
      String dataset,
      @Nullable LocalDate date,
      Home home,
      Function<Declaration, LoadSettings> settings) {
    return new DeclaredErrands(home, date, settings).of(dataset);
  }

  /** Whether the dataset is of trips. */
  public boolean bringsTrips() {
    return settings.dataset() instanceof TripDataset;
  }
}
