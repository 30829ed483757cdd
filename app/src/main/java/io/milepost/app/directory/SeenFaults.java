package io.milepost.app.directory;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Faults that name files as they were typed. */
final class SeenFaults {
  private SeenFaults() {}

  /** Something done with the path of the default file system. */
  interface Action<T> {
    T run(Path real) throws IOException;
  }

  /** Something done with the path of the default file system that gives nothing. */
  interface Deed {
    void run(Path real) throws IOException;
  }

  /** Does it, and has what goes wrong name {@code path} as it looks. */
  static void doing(Path path, Deed deed) throws IOException {
    try {
      deed.run(RelativePath.real(path));
    } catch (FileSystemException e) {
      throw named(path, e);
    }
  }

  /** As {@link #doing}, and gives the result. */
  static <T> T naming(Path path, Action<T> action) throws IOException {
    try {
      return action.run(RelativePath.real(path));
    } catch (FileSystemException e) {
      throw named(path, e);
    }
  }

  private static FileSystemException named(Path path, FileSystemException fault) {
    return path instanceof RelativePath ? seen(path.toString(), fault) : fault;
  }

  private static FileSystemException seen(String file, FileSystemException fault) {
    String other = fault.getOtherFile();
    String reason = fault.getReason();
    if (fault instanceof NoSuchFileException) {
      return new NoSuchFileException(file, other, reason);
    }
    if (fault instanceof AccessDeniedException) {
      return new AccessDeniedException(file, other, reason);
    }
    if (fault instanceof FileAlreadyExistsException) {
      return new FileAlreadyExistsException(file, other, reason);
    }
    if (fault instanceof DirectoryNotEmptyException) {
      return new DirectoryNotEmptyException(file);
    }
    if (fault instanceof NotDirectoryException) {
      return new NotDirectoryException(file);
    }
    return fault.getClass() == FileSystemException.class
        ? new FileSystemException(file, other, reason)
        : fault;
  }
}
