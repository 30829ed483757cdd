package io.milepost.app.load;

import io.milepost.ingest.Remotes;
import io.milepost.ingest.Sources;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.ingest.remote.RemoteFile;
import io.milepost.model.UsageException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
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
   * @param files what paths are about
   * @throws io.milepost.model.UsageException when one of them does not exist
   */
  public static List<Source> of(List<String> arguments, FileSystem files) {
    return arguments.stream().flatMap(argument -> of(argument, files)).distinct().toList();
  }

  private static Stream<Source> of(String argument, FileSystem files) {
    if (argument.equals(Sources.STANDARD_INPUT)) {
      return Stream.of(new Source(argument, null, null));
    }
    return Remotes.isAddress(argument)
        ? Remotes.of(argument).list(argument).stream().map(Source::of)
        : Sources.expand(List.of(argument), files).stream().map(Source::of);
  }

  private static Source of(Path file) {
    return new Source(file.toString(), file, null);
  }

  private static Source of(RemoteFile remote) {
    return new Source(remote.name(), null, remote);
  }

  /** The request to load this source. */
  public LoadRequest request(LoadSettings settings, Asker asker) {
    Supplier<OpenedFile> content = content(asker.standardInput());
    return new LoadRequest(settings, name, () -> asker.whileThere(content.get()), null);
  }

  private Supplier<OpenedFile> content(InputStream standardInput) {
    if (remote != null) {
      return () -> Remotes.of(remote.address()).open(remote);
    }
    return file == null ? once(standardInput) : () -> Sources.file(file);
  }

  private static Supplier<OpenedFile> once(InputStream in) {
    AtomicBoolean opened = new AtomicBoolean();
    return () -> {
      if (opened.getAndSet(true)) {
        throw new UsageException(
            "Standard input brings columns or types that its tables lack, and cannot be read again to add them. Save it to a file and ingest that, or let the dataset keep what arrives (leave out 'landing: none').");
      }
      return new OpenedFile(in, -1);
    };
  }
}
