package io.milepost.app.load;

import io.milepost.ingest.Sources;
import io.milepost.model.BatchSource;
import io.milepost.model.TripDataset;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One source as the user named it.
 *
 * @param file null for standard input
 */
public record Source(String name, @Nullable Path file) {

  /**
   * The sources that arguments stand for: files, folders, patterns, {@code -} for standard input.
   *
   * @throws io.milepost.model.UsageException when one of them does not exist
   */
  public static List<Source> of(List<String> arguments) {
    return arguments.stream().flatMap(Source::of).distinct().toList();
  }

  private static Stream<Source> of(String argument) {
    return argument.equals(Sources.STANDARD_INPUT)
        ? Stream.of(new Source(argument, null))
        : Sources.expand(List.of(argument)).stream().map(file -> new Source(file.toString(), file));
  }

  /**
   * Opens the source.
   *
   * @param standardInput read when that is what the source is
   * @param spool where rejected rows go when there are many
   */
  BatchSource open(TripDataset dataset, InputStream standardInput, Path spool) {
    return file == null
        ? Sources.openStdin(dataset, standardInput, spool)
        : Sources.open(dataset, file, spool);
  }

  /** The request to load this source. */
  public LoadRequest request(LoadSettings settings, InputStream standardInput, Path spool) {
    return new LoadRequest(
        settings.dataset().name(),
        name,
        () -> open(settings.dataset(), standardInput, spool),
        settings.maxRejected(),
        settings.allowDuplicates(),
        null);
  }
}
