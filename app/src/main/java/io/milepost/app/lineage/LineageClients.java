package io.milepost.app.lineage;

import com.fasterxml.jackson.core.type.TypeReference;
import io.milepost.model.UsageException;
import io.openlineage.client.Clients;
import io.openlineage.client.OpenLineageClient;
import io.openlineage.client.OpenLineageClientException;
import io.openlineage.client.OpenLineageClientUtils;
import io.openlineage.client.OpenLineageConfig;
import io.openlineage.client.transports.ApiKeyTokenProvider;
import io.openlineage.client.transports.HttpConfig;
import io.openlineage.client.transports.HttpTransport;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes OpenLineage's client when there is something to send: it loads more than a small load. */
final class LineageClients {
  private static final String EXPECTED =
      "Expected '%s' to tell OpenLineage's client where to send, such as 'transport: {type: http, url: \"http://localhost:5000\"}', found %s. Mend it, or set OPENLINEAGE_URL.";

  private LineageClients() {}

  /**
   * A client.
   *
   * @throws UsageException when the settings do not say where to send
   */
  static OpenLineageClient of(LineageSettings settings) {
    return settings.url() == null
        ? ofFile(Objects.requireNonNull(settings.file()))
        : ofUrl(settings.url(), settings.apiKey());
  }

  private static OpenLineageClient ofUrl(String url, @Nullable String apiKey) {
    HttpConfig http = new HttpConfig();
    http.setUrl(uri(url));
    if (apiKey != null) {
      ApiKeyTokenProvider key = new ApiKeyTokenProvider();
      key.setApiKey(apiKey);
      http.setAuth(key);
    }
    return new OpenLineageClient(new HttpTransport(http));
  }

  private static URI uri(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "Expected OPENLINEAGE_URL to be an address such as http://localhost:5000, found '%s': %s. Mend it."
              .formatted(url, e.getMessage()));
    }
  }

  private static OpenLineageClient ofFile(Path file) {
    if (!Files.exists(file)) {
      throw new UsageException(
          "Expected the file '%s' that OPENLINEAGE_CONFIG names, found none. Mend the name, or set OPENLINEAGE_URL."
              .formatted(file));
    }
    OpenLineageConfig<?> config = config(file);
    if (config.getTransportConfig() == null) {
      throw new UsageException(EXPECTED.formatted(file, "no 'transport'"));
    }
    return Clients.newClient(config);
  }

  private static OpenLineageConfig<?> config(Path file) {
    try {
      return OpenLineageClientUtils.loadOpenLineageConfigYaml(
          () -> List.of(file), new TypeReference<OpenLineageConfig<?>>() {});
    } catch (OpenLineageClientException e) {
      String why = String.valueOf(Objects.requireNonNullElse(e.getCause(), e).getMessage());
      throw new UsageException(EXPECTED.formatted(file, why.lines().findFirst().orElse("")));
    }
  }
}
