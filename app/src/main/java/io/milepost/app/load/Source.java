package io.milepost.app.load;

import io.milepost.ingest.Remotes;
import io.milepost.ingest.Sources;
import io.milepost.ingest.remote.RemoteFile;
import io.milepost.model.BatchSource;
import io.milepost.model.TripDataset;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One source as the user named it. With neither file nor remote file it is standard input.
 *
 * @param name without credentials, for the ledger and messages
 */
public record Source(String name, @Nullable Path file, @Nullable RemoteFile remote) {

  /**
   * The sources that arguments stand for: files, folders, patterns, addresses, {@code -} for
   * standard input.
   *
   * @throws io.milepost.model.UsageException when one of them does not exist
   */
  public static List<Source> of(List<String> arguments) {
    return arguments.stream().flatMap(Source::of).distinct().toList();
  }

  private static Stream<Source> of(String argument) {
    if (argument.equals(Sources.STANDARD_INPUT)) {
      return Stream.of(new Source(argument, null, null));
    }
    return Remotes.isAddress(argument)
        ? Remotes.of(argument).list(argument).stream().map(Source::of)
        : Sources.expand(List.of(argument)).stream().map(Source::of);
  }

  private static Source of(Path file) {
    return new Source(file.toString(), file, null);
  }

  private static Source of(RemoteFile remote) {
    return new Source(remote.name(), null, remote);
  }

  /**
   * Opens the source.
   *
   * @param standardInput read when that is what the source is
   * @param spool where rejected rows go when there are many
   */
  BatchSource open(TripDataset dataset, InputStream standardInput, Path spool) {
    if (remote != null) {
      return Sources.open(dataset, Remotes.of(remote.address()).open(remote), name, spool);
    }
    return file == null
        ? Sources.openStdin(dataset, standardInput, spool)
        : Sources.open(dataset, file, spool);
  }

  /** The request to load this source. */
  public LoadRequest request(LoadSettings settings, InputStream standardInput, Path spool) {
    return new LoadRequest(
        settings.dataset().name(),
        name,
        new Opener.Trips(() -> open(settings.dataset(), standardInput, spool)),
        settings.maxRejected(),
        settings.allowDuplicates(),
        null);
  }
}
