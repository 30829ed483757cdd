package io.milepost.app.trigger;

import io.milepost.app.config.Trigger;
import io.milepost.app.queue.Faults;
import io.milepost.app.queue.Ingestion;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Looks at one folder and hands on the files that are complete: those renamed from a name that does
 * not match or begins with a dot, at once; others when they have stayed as they are for a while.
 * Folders are looked at and not listened to, so that those of other machines work too.
 */
final class FolderWatch {
  private final String dataset;
  private final Path folder;
  private final Trigger.Watch watch;
  private final PathMatcher matcher;
  private final Arrivals arrivals;
  private final Consumer<Ingestion> queue;
  private final Clock clock;
  private Set<Object> unfinished = new HashSet<>();
  private Map<Path, Sight> before = new HashMap<>();

  /** A file as it was seen; {@code key} stays when it is renamed. */
  private record Sight(long size, long modifiedMillis, Object key) {
    static Sight of(Path file) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Sight(
          attributes.size(),
          attributes.lastModifiedTime().toMillis(),
          Objects.requireNonNullElse(attributes.fileKey(), file));
    }

    String version() {
      return size + "@" + modifiedMillis;
    }
  }

  /**
   * @param folder where {@code watch} means
   * @param queue takes what is to be loaded, and keeps it
   */
  FolderWatch(
      String dataset,
      Path folder,
      Trigger.Watch watch,
      Arrivals arrivals,
      Consumer<Ingestion> queue,
      Clock clock) {
    this.dataset = dataset;
    this.folder = folder;
    this.watch = watch;
    this.matcher = FileSystems.getDefault().getPathMatcher("glob:" + watch.files());
    this.arrivals = arrivals;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Looks once.
   *
   * @throws IOException when the folder cannot be read
   */
  void look() throws IOException {
    Map<Path, Sight> now = new HashMap<>();
    Set<Object> passedOver = new HashSet<>();
    for (Path file : files()) {
      try {
        Sight sight = Sight.of(file);
        if (isWanted(file)) {
          now.put(file, sight);
        } else {
          passedOver.add(sight.key());
        }
      } catch (NoSuchFileException e) {
        // gone since the folder was listed
      }
    }
    try {
      Faults.each(now.entrySet(), file -> consider(file.getKey(), file.getValue()));
    } finally {
      before = now;
      unfinished = passedOver;
    }
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          "Expected the folder '%s', found none. Make it, or mend 'watch' of the dataset '%s' and start the server again."
              .formatted(folder, dataset));
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private boolean isWanted(Path file) {
    Path name = file.getFileName();
    return !name.toString().startsWith(".") && matcher.matches(name);
  }

  private void consider(Path file, Sight sight) {
    boolean complete = unfinished.contains(sight.key()) || isQuiet(file, sight);
    if (complete && !arrivals.isKnown(dataset, file.toString(), sight.version())) {
      queue.accept(Sent.file(dataset, file));
      arrivals.add(dataset, file.toString(), sight.version());
    }
  }

  private boolean isQuiet(Path file, Sight sight) {
    boolean old = clock.millis() - sight.modifiedMillis() >= watch.quiet().toMillis();
    return old && (sight.equals(before.get(file)) || watch.quiet().isZero());
  }
}
