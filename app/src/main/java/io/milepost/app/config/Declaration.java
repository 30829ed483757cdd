package io.milepost.app.config;

import io.milepost.model.TripDataset;
import io.milepost.model.UsageException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as its YAML declares it.
 *
 * @param file what the user calls the YAML
 * @param yaml its text
 * @param problems what is wrong with it, in the order of the file; a dataset is there when nothing
 *     is
 */
public record Declaration(
    String file, String yaml, @Nullable TripDataset dataset, List<Problem> problems) {

  /**
   * The declared dataset.
   *
   * @throws UsageException when the declaration has problems; names all of them
   */
  public TripDataset getDataset() {
    if (dataset == null) {
      throw new UsageException(
          problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
    return dataset;
  }
}
