package io.milepost.bench.server;

import io.milepost.bench.setting.Installation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of Milepost as a process of its own. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile(" at (http://[0-9.:]+) ");
  private static final int KIB_PER_MIB = 1024;

  private final Process process;
  private final URI address;

  private ServerProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts one on a home, and waits until it answers. */
  static ServerProcess start(Installation milepost, Path home, Path log)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                milepost.command(home, "serve", "--port=0", "--requests-per-second=1000000"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    while (process.isAlive()) {
      Matcher told = ADDRESS.matcher(Files.readString(log));
      if (told.find()) {
        return new ServerProcess(process, URI.create(told.group(1)));
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    throw new IOException("the server ended: " + Files.readString(log));
  }

  URI address() {
    return address;
  }

  /** Resident memory now, in MiB; 0 where the system does not tell. */
  long residentMib() throws IOException {
    Path status = Path.of("/proc/%d/status".formatted(process.pid()));
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB)
        .findFirst()
        .orElse(0);
  }

  /** What the server says of its heap, in MiB in use. */
  long heapMib() throws IOException, InterruptedException {
    String metrics =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address.resolve("/metrics")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    double bytes =
        metrics
            .lines()
            .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
            .sum();
    return Math.round(bytes / KIB_PER_MIB / KIB_PER_MIB);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      process.waitFor(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
