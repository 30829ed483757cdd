package io.milepost.app.queue;

import io.milepost.app.config.Home;
import io.milepost.ingest.source.DurableFile;
import io.milepost.model.RetryableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Files that were sent to be loaded, each kept until its load needs it no more. */
public final class Uploads {
  private final Home home;

  public Uploads(Home home) {
    this.home = home;
  }

  /**
   * Writes what is sent to a file of its own, on the disk when this returns; memory stays flat
   * however much it is.
   *
   * @throws RetryableException when it cannot be read to its end or kept
   */
  public Path receive(InputStream in) {
    String name = UUID.randomUUID().toString();
    Path half = home.temporaryDirectory().resolve("upload-" + name);
    try {
      Files.createDirectories(home.uploadsDirectory());
      try (OutputStream out = Files.newOutputStream(half)) {
        in.transferTo(out);
      }
      Path file = home.uploadsDirectory().resolve(name);
      DurableFile.publish(half, file);
      return file;
    } catch (IOException e) {
      throw new RetryableException(
          "What was sent could not be kept: %s. Send it again.".formatted(e.getMessage()), e);
    } finally {
      delete(half);
    }
  }

  /**
   * Deletes the files that no load needs: those sent to a process that died before it took them.
   *
   * @param needed names of the others
   */
  void sweep(Set<String> needed) {
    if (!Files.isDirectory(home.uploadsDirectory())) {
      return;
    }
    try (Stream<Path> files = Files.list(home.uploadsDirectory())) {
      files
          .filter(file -> !needed.contains(file.getFileName().toString()))
          .forEach(Uploads::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes what was sent for an ingestion that needs it no more. */
  public void delete(Ingestion ingestion) {
    if (ingestion.place() == Ingestion.Place.UPLOAD) {
      delete(ingestion.file(home));
    }
  }

  /** Deletes a file that no load needs. */
  public static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
