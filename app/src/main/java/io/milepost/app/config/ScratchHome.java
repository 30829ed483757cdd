package io.milepost.app.config;

import io.milepost.model.RetryableException;
import java.io.IOException;
import java.nio.file.Files;

/** A home that is gone when it is closed: where nothing was loaded yet, and nothing is to be. */
public record ScratchHome(Home home) implements AutoCloseable {

  public static ScratchHome create() {
    try {
      return new ScratchHome(new Home(Files.createTempDirectory("milepost-")));
    } catch (IOException e) {
      throw new RetryableException("No temporary directory can be made: %s.".formatted(e), e);
    }
  }

  @Override
  public void close() {
    try {
      FileTree.deleteContents(home.directory());
      Files.delete(home.directory());
    } catch (IOException e) {
      throw new RetryableException(
          "The temporary directory '%s' cannot be deleted: %s.".formatted(home.directory(), e), e);
    }
  }
}
