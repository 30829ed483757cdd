package io.milepost.app.lineage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where events of OpenLineage are sent, as its own clients find it: {@code OPENLINEAGE_URL} (with
 * {@code OPENLINEAGE_API_KEY}), or else the file that {@code OPENLINEAGE_CONFIG} names, or else
 * {@code openlineage.yml} in the home.
 *
 * @param url null when a file says it
 * @param namespace of jobs
 */
record LineageSettings(
    @Nullable String url, @Nullable String apiKey, @Nullable Path file, String namespace) {
  private static final String USUAL_FILE = "openlineage.yml";
  private static final String NAMESPACE = "milepost";

  /** The settings; empty when nothing says where. */
  static Optional<LineageSettings> find(Path home, Map<String, String> environment) {
    String url = environment.get("OPENLINEAGE_URL");
    Path file =
        Optional.ofNullable(environment.get("OPENLINEAGE_CONFIG"))
            .map(Path::of)
            .orElse(home.resolve(USUAL_FILE));
    boolean off = "true".equalsIgnoreCase(environment.get("OPENLINEAGE_DISABLED"));
    if (off || url == null && !Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(
        new LineageSettings(
            url,
            environment.get("OPENLINEAGE_API_KEY"),
            url == null ? file : null,
            environment.getOrDefault("OPENLINEAGE_NAMESPACE", NAMESPACE)));
  }
}
