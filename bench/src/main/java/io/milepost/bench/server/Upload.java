package io.milepost.bench.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/** Sends files to a server. */
final class Upload {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Upload() {}

  /**
   * Sends a file of trips, and waits until it is loaded.
   *
   * @throws IOException when it was not committed
   */
  static void committed(URI server, Path file) throws IOException, InterruptedException {
    HttpResponse<String> response =
        CLIENT.send(
            HttpRequest.newBuilder(server.resolve("/v1/ingestions"))
                .header("Content-Type", "text/csv")
                .header("Prefer", "wait=60")
                .POST(BodyPublishers.ofFile(file))
                .build(),
            BodyHandlers.ofString());
    if (!response.body().contains("\"committed\"")) {
      throw new IOException("Expected a committed load, found " + response.body());
    }
  }
}
