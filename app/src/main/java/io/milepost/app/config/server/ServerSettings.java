package io.milepost.app.config.server;

import io.milepost.model.UsageException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a server is run.
 *
 * @param bind the address to listen at
 * @param port 0 to 65535; 0 takes any that is free
 * @param maxUploadBytes the largest body of an upload
 * @param queryTime how long a query may take
 * @param queryRows how many rows a query gives at most
 * @param requestsPerSecond how many requests one client may make, in the long run
 * @param inbox the directory that requests may name files of; null when they may not
 * @param allowedHosts hosts that files are fetched from though their addresses are private
 */
public record ServerSettings(
    String bind,
    int port,
    long maxUploadBytes,
    Duration queryTime,
    int queryRows,
    int requestsPerSecond,
    @Nullable Path inbox,
    Set<String> allowedHosts) {
  /** A server of this machine, for this machine, on any port that is free. */
  public static final ServerSettings LOCAL =
      new ServerSettings(
          "127.0.0.1", 0, 100_000_000_000L, Duration.ofSeconds(30), 100_000, 2_000, null, Set.of());

  /**
   * The constructor refuses what is out of range.
   *
   * @throws UsageException naming the setting
   */
  public ServerSettings {
    allowedHosts = Set.copyOf(allowedHosts);
    require(port >= 0 && port <= 65_535, "--port to be 0 to 65535", port);
    require(maxUploadBytes > 0, "--max-upload to be more than nothing", maxUploadBytes);
    require(queryTime.toMillis() > 0, "--query-seconds to be more than 0", queryTime);
    require(queryRows > 0, "--query-rows to be at least 1", queryRows);
    require(requestsPerSecond > 0, "--requests-per-second to be at least 1", requestsPerSecond);
    require(
        inbox == null || Files.isDirectory(inbox),
        "--inbox to be a directory",
        String.valueOf(inbox));
    address(bind);
  }

  private static void require(boolean right, String expected, Object found) {
    if (!right) {
      throw new UsageException("Expected %s, found %s.".formatted(expected, found));
    }
  }

  private static InetAddress address(String bind) {
    try {
      return InetAddress.getByName(bind);
    } catch (UnknownHostException e) {
      throw new UsageException(
          "Expected --bind to be an address of this machine, such as 127.0.0.1 or 0.0.0.0; found '%s'."
              .formatted(bind));
    }
  }

  /** Whether only this machine reaches the server. */
  public boolean isLoopback() {
    return address(bind).isLoopbackAddress();
  }
}
