package io.milepost.app.config.yaml;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** The text of a configuration file as a tree of nodes that know where they stand. */
public final class YamlText {
  private YamlText() {}

  /** The root; empty when the text holds nothing, or is not YAML, which goes to the problems. */
  public static Optional<Node> parse(String yaml, YamlProblems problems) {
    try {
      return Optional.ofNullable(composer(yaml).getSingleNode());
    } catch (MarkedYAMLException e) {
      problems.add(e.getProblemMark(), "This is not YAML: %s.".formatted(e.getProblem()));
    } catch (YAMLException e) {
      problems.add(1, 1, "This is not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** As the library's entry does, but without the logging that it starts, which takes a while. */
  private static Composer composer(String yaml) {
    LoaderOptions options = new LoaderOptions();
    StreamReader reader = new StreamReader(new StringReader(yaml));
    return new Composer(new ParserImpl(reader, options), new Resolver(), options);
  }
}
