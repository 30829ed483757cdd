package io.milepost.app.load;

import io.milepost.app.config.server.Server;
import io.milepost.app.config.server.ServerSettings;
import java.util.function.Consumer;

/** Starts servers. */
@FunctionalInterface
public interface ServerStart {

  /**
   * Starts the server of an open home, which stays open for as long as it runs.
   *
   * @param notices takes sentences for the log
   * @throws io.milepost.model.UsageException when others than this machine would reach it without a
   *     key, or the port is taken
   */
  Server start(OpenHome home, ServerSettings settings, Consumer<String> notices);
}
