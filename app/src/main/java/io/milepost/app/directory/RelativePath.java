package io.milepost.app.directory;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/**
 * A path that is relative to a working directory.
 *
 * @param typed the same path of the default file system, relative
 */
record RelativePath(WorkingDirectory from, Path typed) implements Path {

  /** The file's path of the default file system, for any path of that or of this. */
  static Path real(Path path) {
    return path instanceof RelativePath relative ? relative.toAbsolutePath() : path;
  }

  /** The path of the default file system that looks the same. */
  static Path typed(Path path) {
    return path instanceof RelativePath relative ? relative.typed : path;
  }

  @Override
  public WorkingDirectory getFileSystem() {
    return from;
  }

  @Override
  public boolean isAbsolute() {
    return false;
  }

  @Override
  public @Nullable Path getRoot() {
    return null;
  }

  @Override
  public @Nullable Path getFileName() {
    return seenOrNull(typed.getFileName());
  }

  @Override
  public @Nullable Path getParent() {
    return seenOrNull(typed.getParent());
  }

  private @Nullable Path seenOrNull(@Nullable Path path) {
    return path == null ? null : from.seen(path);
  }

  @Override
  public int getNameCount() {
    return typed.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return from.seen(typed.getName(index));
  }

  @Override
  public Path subpath(int begin, int end) {
    return from.seen(typed.subpath(begin, end));
  }

  @Override
  public boolean startsWith(Path other) {
    return typed.startsWith(typed(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return typed.endsWith(typed(other));
  }

  @Override
  public Path normalize() {
    return from.seen(typed.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return from.seen(typed.resolve(typed(other)));
  }

  @Override
  public Path relativize(Path other) {
    return from.seen(typed.relativize(typed(other)));
  }

  @Override
  public URI toUri() {
    return toAbsolutePath().toUri();
  }

  @Override
  public Path toAbsolutePath() {
    return from.directory().resolve(typed);
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    return toAbsolutePath().toRealPath(options);
  }

  @Override
  public File toFile() {
    return toAbsolutePath().toFile();
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers)
      throws IOException {
    return toAbsolutePath().register(watcher, events, modifiers);
  }

  @Override
  public int compareTo(Path other) {
    return typed.compareTo(typed(other));
  }

  @Override
  public String toString() {
    return typed.toString();
  }
}
