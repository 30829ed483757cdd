package io.milepost.app.config;

import io.milepost.app.config.text.LengthText;
import io.milepost.app.config.text.TimeSpanText;
import io.milepost.app.config.yaml.Problem;
import io.milepost.app.config.yaml.YamlObject;
import io.milepost.app.config.yaml.YamlProblems;
import io.milepost.app.config.yaml.YamlText;
import io.milepost.model.UsageException;
import io.milepost.routes.MethodName;
import io.milepost.routes.RouteSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code routes.yaml}, which docs/routes.md describes. */
final class RoutesParser {
  private static final String AFTER_LOADS = "discover_after_loads";
  private static final Set<String> KEYS =
      Set.of("method", "within", "within_time", "min_trips", "clusters", AFTER_LOADS);

  private final YamlObject root;
  private RouteSettings settings = RouteSettings.DEFAULTS;

  private RoutesParser(YamlObject root) {
    this.root = root;
  }

  /**
   * Reads the settings; those that are missing keep their defaults.
   *
   * @param file what the user calls it, for messages
   * @throws UsageException naming all that is wrong
   */
  static RoutesConfig parse(String file, String yaml) {
    YamlProblems problems = new YamlProblems(file);
    RoutesConfig config =
        YamlText.parse(yaml, problems)
            .map(root -> new RoutesParser(new YamlObject(root, "the file", KEYS, problems)).read())
            .orElse(RoutesConfig.DEFAULTS);
    if (!problems.list().isEmpty()) {
      throw new UsageException(
          problems.list().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
    return config;
  }

  private RoutesConfig read() {
    set("method", words(), RoutesParser::method, RouteSettings::withMethod);
    set("within", LengthText.EXPECTED, LengthText::find, RouteSettings::withWithinMeters);
    set("within_time", TimeSpanText.EXPECTED, TimeSpanText::find, RouteSettings::withWithinTime);
    set("min_trips", "a whole number", RoutesParser::number, RouteSettings::withMinTrips);
    set(
        "clusters",
        "a whole number",
        text -> number(text).map(Math::toIntExact),
        RouteSettings::withClusters);
    boolean afterLoads = root.choice(AFTER_LOADS, List.of("false", "true")).equals("true");
    return new RoutesConfig(settings, afterLoads);
  }

  /** Takes the value of {@code key} over into the settings, when it is there. */
  private <T> void set(
      String key,
      String form,
      Function<String, Optional<T>> reader,
      BiFunction<RouteSettings, T, RouteSettings> change) {
    Optional<T> value = root.value(key, form, reader);
    value.ifPresent(found -> apply(root.find(key).orElseThrow(), change, found));
  }

  private <T> void apply(Node node, BiFunction<RouteSettings, T, RouteSettings> change, T value) {
    try {
      settings = change.apply(settings, value);
    } catch (UsageException e) {
      root.problems().add(node, String.valueOf(e.getMessage()));
    }
  }

  private static String words() {
    return Arrays.stream(MethodName.values())
        .map(MethodName::word)
        .collect(Collectors.joining(" or "));
  }

  private static Optional<MethodName> method(String text) {
    return Arrays.stream(MethodName.values())
        .filter(method -> method.word().equals(text))
        .findFirst();
  }

  private static Optional<Long> number(String text) {
    return text.matches("\\d{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}
