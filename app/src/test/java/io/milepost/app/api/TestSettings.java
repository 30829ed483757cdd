package io.milepost.app.api;

import io.milepost.app.config.server.ServerSettings;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settings of a server of this machine that differ from the usual ones in what a test is about. */
public final class TestSettings {
  private static final ServerSettings LOCAL = ServerSettings.LOCAL;

  private TestSettings() {}

  static ServerSettings boundTo(String address) {
    return of(address, 0, LOCAL.maxUploadBytes(), null, Set.of());
  }

  static ServerSettings on(int port) {
    return of(LOCAL.bind(), port, LOCAL.maxUploadBytes(), null, Set.of());
  }

  static ServerSettings taking(long mostBytes, Path inbox) {
    return of(LOCAL.bind(), 0, mostBytes, inbox, Set.of());
  }

  public static ServerSettings fetchingFrom(String... hosts) {
    return of(LOCAL.bind(), 0, LOCAL.maxUploadBytes(), null, Set.of(hosts));
  }

  private static ServerSettings of(
      String bind, int port, long mostBytes, @Nullable Path inbox, Set<String> hosts) {
    return new ServerSettings(
        bind,
        port,
        mostBytes,
        LOCAL.queryTime(),
        LOCAL.queryRows(),
        LOCAL.requestsPerSecond(),
        inbox,
        hosts);
  }
}
