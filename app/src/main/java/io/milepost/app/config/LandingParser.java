package io.milepost.app.config;

import io.milepost.app.config.text.SizeText;
import io.milepost.app.config.text.TimeSpanText;
import io.milepost.app.config.yaml.YamlObject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads how long what arrived is kept. */
final class LandingParser {
  static final String NONE = "none";
  static final Set<String> KEYS = Set.of("keep", "keep_bytes");

  private LandingParser() {}

  static Landing parse(YamlObject root, Landing otherwise) {
    return root.find("landing").map(node -> parse(node, root)).orElse(otherwise);
  }

  private static Landing parse(Node node, YamlObject root) {
    if (YamlObject.isText(node, NONE)) {
      return Landing.NONE;
    }
    String what = "'landing' to be none or";
    YamlObject landing = new YamlObject(node, what, KEYS, root.problems());
    Optional<Duration> keep = landing.value("keep", TimeSpanText.EXPECTED_DAYS, TimeSpanText::find);
    Optional<Long> bytes = landing.value("keep_bytes", SizeText.EXPECTED, SizeText::find);
    return new Landing(keep, bytes, true);
  }
}
