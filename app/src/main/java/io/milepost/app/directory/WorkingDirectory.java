package io.milepost.app.directory;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Set;

/**
 * The files of this machine as a process in another directory sees them: relative paths start
 * there, look as they were typed, and are opened, listed and moved like any. Absolute paths are
 * those of the default file system.
 */
public final class WorkingDirectory extends FileSystem {
  private static final FileSystem FILES = FileSystems.getDefault();

  private final Path directory;
  private final DirectoryProvider provider;

  /**
   * @param directory absolute
   */
  public WorkingDirectory(Path directory) {
    if (!directory.isAbsolute()) {
      throw new IllegalArgumentException("Expected an absolute path, found " + directory);
    }
    this.directory = directory;
    this.provider = new DirectoryProvider(this);
  }

  /** Where relative paths start. */
  Path directory() {
    return directory;
  }

  @Override
  public Path getPath(String first, String... more) {
    return seen(FILES.getPath(first, more));
  }

  /** A path of the default file system, as it is seen from here. */
  Path seen(Path path) {
    return path.isAbsolute() ? path : new RelativePath(this, path);
  }

  @Override
  public PathMatcher getPathMatcher(String syntaxAndPattern) {
    PathMatcher matcher = FILES.getPathMatcher(syntaxAndPattern);
    return path -> matcher.matches(RelativePath.typed(path));
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  /** As the default file system, this one is never closed. */
  @Override
  public void close() {
    throw new UnsupportedOperationException("The files of the machine cannot be closed");
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return FILES.isReadOnly();
  }

  @Override
  public String getSeparator() {
    return FILES.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return FILES.getRootDirectories();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return FILES.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return FILES.supportedFileAttributeViews();
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return FILES.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException("Nothing here watches files");
  }
}
