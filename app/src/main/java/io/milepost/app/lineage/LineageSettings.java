package io.milepost.app.lineage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where events of OpenLineage are sent, as its own clients find it: {@code OPENLINEAGE_URL} (with
 * {@code OPENLINEAGE_API_KEY}), or else the file that {@code OPENLINEAGE_CONFIG} names, or else
 * {@code openlineage.yml} in the home. What is blank says nothing.
 *
 * @param url null when a file says it
 * @param file null when there is a url; need not be there when the environment names it
 * @param namespace of jobs
 */
record LineageSettings(
    @Nullable String url, @Nullable String apiKey, @Nullable Path file, String namespace) {
  private static final String USUAL_FILE = "openlineage.yml";
  private static final String NAMESPACE = "milepost";

  /** The settings; empty when nothing says where. */
  static Optional<LineageSettings> find(Path home, Map<String, String> environment) {
    if ("true".equalsIgnoreCase(environment.get("OPENLINEAGE_DISABLED"))) {
      return Optional.empty();
    }
    String apiKey = said(environment, "OPENLINEAGE_API_KEY").orElse(null);
    String namespace = said(environment, "OPENLINEAGE_NAMESPACE").orElse(NAMESPACE);
    return said(environment, "OPENLINEAGE_URL")
        .map(url -> new LineageSettings(url, apiKey, null, namespace))
        .or(
            () ->
                file(home, environment)
                    .map(file -> new LineageSettings(null, apiKey, file, namespace)));
  }

  private static Optional<Path> file(Path home, Map<String, String> environment) {
    Optional<Path> usual = Optional.of(home.resolve(USUAL_FILE)).filter(Files::exists);
    return said(environment, "OPENLINEAGE_CONFIG").map(Path::of).or(() -> usual);
  }

  private static Optional<String> said(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
  }
}
