package io.milepost.app.api.resource;

import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The directory whose files requests may name. */
record Inbox(@Nullable Path directory) {

  /**
   * The file of that name.
   *
   * @param path below the inbox
   * @throws ProblemException when there is no inbox, or the file is not in it, wherever links lead
   */
  Path get(String path) {
    if (directory == null) {
      throw new ProblemException(
          ProblemType.OUTSIDE_THE_INBOX,
          "Expected a server with an inbox, found one without. Run it with --inbox DIR, or send the file itself.");
    }
    try {
      Path root = directory.toRealPath();
      Path file = root.resolve(path).toRealPath();
      if (file.startsWith(root) && Files.isRegularFile(file)) {
        return file;
      }
    } catch (IOException | InvalidPathException e) {
      // told below, in the same words as of a file elsewhere
    }
    throw new ProblemException(
        ProblemType.OUTSIDE_THE_INBOX,
        "Expected 'path' to be a file in the inbox of the server, found '%s'.".formatted(path));
  }
}
