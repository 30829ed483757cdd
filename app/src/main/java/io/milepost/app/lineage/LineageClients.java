package io.milepost.app.lineage;

import io.openlineage.client.Clients;
import io.openlineage.client.OpenLineageClient;
import io.openlineage.client.transports.ApiKeyTokenProvider;
import io.openlineage.client.transports.HttpConfig;
import io.openlineage.client.transports.HttpTransport;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** Makes OpenLineage's client when there is something to send: it loads more than a small load. */
final class LineageClients {
  private LineageClients() {}

  static OpenLineageClient of(LineageSettings settings) {
    if (settings.url() == null) {
      return Clients.newClient(() -> List.of(Objects.requireNonNull(settings.file())));
    }
    HttpConfig http = new HttpConfig();
    http.setUrl(URI.create(settings.url()));
    if (settings.apiKey() != null) {
      ApiKeyTokenProvider key = new ApiKeyTokenProvider();
      key.setApiKey(settings.apiKey());
      http.setAuth(key);
    }
    return new OpenLineageClient(new HttpTransport(http));
  }
}
