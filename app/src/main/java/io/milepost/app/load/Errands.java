package io.milepost.app.load;

import io.milepost.model.LoadState;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Runs errands, one load after the other, and leaves out those whose forerunners failed. */
public final class Errands {
  private final LoadCoordinator coordinator;
  private final InputStream standardInput;
  private final Consumer<String> notices;
  private final Set<String> failed = new HashSet<>();

  /**
   * @param standardInput read where that is a source
   * @param notices takes a sentence about each errand that is left out
   */
  public Errands(LoadCoordinator coordinator, InputStream standardInput, Consumer<String> notices) {
    this.coordinator = coordinator;
    this.standardInput = standardInput;
    this.notices = notices;
  }

  /**
   * Runs all that can be run.
   *
   * @param errands those that others come after first
   * @param results takes the result of each load when it has ended
   */
  public void run(List<Errand> errands, Consumer<LoadResult> results) {
    for (Errand errand : errands) {
      String name = errand.settings().dataset().name();
      List<String> lacking = errand.after().stream().filter(failed::contains).toList();
      if (lacking.isEmpty()) {
        errand.sources().forEach(source -> run(name, errand, source, results));
      } else {
        failed.add(name);
        notices.accept(
            "%s was not loaded, since it depends on %s."
                .formatted(name, String.join(", ", lacking)));
      }
    }
  }

  private void run(String name, Errand errand, Source source, Consumer<LoadResult> results) {
    LoadResult result = coordinator.load(source.request(errand.settings(), standardInput));
    results.accept(result);
    if (result.load().state() == LoadState.FAILED || result.load().state() == LoadState.REFUSED) {
      failed.add(name);
    }
  }
}
