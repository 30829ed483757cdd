package io.milepost.app.lineage;

import io.openlineage.client.Clients;
import io.openlineage.client.OpenLineageClient;
import io.openlineage.client.transports.HttpTransport;
import java.util.List;
import java.util.Objects;

/** Makes OpenLineage's client when there is something to send: it loads more than a small load. */
final class LineageClients {
  private LineageClients() {}

  static OpenLineageClient of(LineageSettings settings) {
    if (settings.url() == null) {
      return Clients.newClient(() -> List.of(Objects.requireNonNull(settings.file())));
    }
    HttpTransport.Builder transport = HttpTransport.builder().uri(settings.url());
    return new OpenLineageClient(
        (settings.apiKey() == null ? transport : transport.apiKey(settings.apiKey())).build());
  }
}
