package io.milepost.app.config;

import io.milepost.app.config.yaml.YamlObject;
import io.milepost.ingest.jdbc.JdbcTable;
import io.milepost.ingest.remote.ShownAddress;
import io.milepost.model.Dataset;
import io.milepost.model.Format;
import io.milepost.model.LoadMode;
import io.milepost.model.TableDataset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads which table of another database a dataset's rows come from. */
final class JdbcSourceParser {
  static final Set<String> KEYS =
      Set.of("jdbc", "user_env", "password_env", "table", "query", "watermark", "ranges");

  static final Set<String> RANGE_KEYS = Set.of("column", "count");
  private static final int MOST_RANGES = 1000;
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*(\\.[\\p{L}_][\\p{L}\\p{N}_$]*){0,2}");

  private final YamlObject source;

  private JdbcSourceParser(YamlObject source) {
    this.source = source;
  }

  static Optional<JdbcTable> parse(YamlObject root, Optional<Dataset> dataset) {
    return root.find("source")
        .filter(MappingNode.class::isInstance)
        .map(node -> new YamlObject(node, "'source'", KEYS, root.problems()))
        .map(source -> new JdbcSourceParser(source).table(dataset));
  }

  private JdbcTable table(Optional<Dataset> dataset) {
    dataset.ifPresent(this::requireFitting);
    String url =
        source
            .require("jdbc", "an address such as jdbc:postgresql://host/database")
            .flatMap(this::url)
            .orElse("");
    return new JdbcTable(
        url, name("user_env"), name("password_env"), from(), name("watermark"), ranges());
  }

  private void requireFitting(Dataset dataset) {
    if (!(dataset.format() instanceof Format.Delimited csv) || !csv.header() || csv.quote() == 0) {
      source.complain(
          "Rows of another database arrive as CSV: leave 'format' out, or declare type csv with a header and quotes.");
    }
    if (source.has("watermark")
        && dataset instanceof TableDataset tables
        && tables.mode() == LoadMode.REPLACE) {
      source.complain(
          "With 'watermark' only changed rows are read, and 'load: replace' would lose the others: declare load upsert with a key, or leave 'watermark' out.");
    }
  }

  private Optional<String> url(Node node) {
    Optional<String> url =
        source.text(node, "'jdbc' to be an address such as jdbc:postgresql://host/database");
    url.filter(text -> !JdbcTable.isKnown(text))
        .ifPresent(
            text ->
                source
                    .problems()
                    .add(
                        node,
                        "Expected 'jdbc' to begin with jdbc:postgresql:, jdbc:mariadb: or jdbc:mysql:, found '%s'."
                            .formatted(ShownAddress.of(text))));
    url.filter(JdbcTable::hasCredentials)
        .ifPresent(
            text ->
                source
                    .problems()
                    .add(
                        node,
                        "User and password do not stand in the address: name environment variables that hold them with 'user_env' and 'password_env'."));
    return url;
  }

  private String from() {
    if (source.has("table") == source.has("query")) {
      source.complain("Expected either 'table' or 'query' to say which rows are read.");
    }
    String query = name("query");
    if (query != null) {
      return JdbcTable.query(query);
    }
    return source
        .value(
            "table",
            "a table's name such as public.trips (for other names use 'query')",
            text -> Optional.of(text).filter(name -> NAME.matcher(name).matches()))
        .orElse("");
  }

  private @Nullable String name(String key) {
    return source
        .find(key)
        .flatMap(node -> source.text(node, "'%s' to be a text".formatted(key)))
        .orElse(null);
  }

  private JdbcTable.@Nullable Ranges ranges() {
    return source
        .find("ranges")
        .map(node -> new YamlObject(node, "'ranges'", RANGE_KEYS, source.problems()))
        .map(JdbcSourceParser::ranges)
        .orElse(null);
  }

  private static JdbcTable.Ranges ranges(YamlObject ranges) {
    String column =
        ranges
            .require("column", "the name of a column of whole numbers")
            .flatMap(node -> ranges.text(node, "'column' to be a text"))
            .orElse("");
    ranges.require("count", "a number of ranges");
    int count =
        ranges
            .value("count", "a number from 1 to " + MOST_RANGES, JdbcSourceParser::count)
            .orElse(1);
    return new JdbcTable.Ranges(column, count);
  }

  private static Optional<Integer> count(String text) {
    return Optional.of(text)
        .filter(digits -> digits.matches("[1-9]\\d{0,3}"))
        .map(Integer::valueOf)
        .filter(count -> count <= MOST_RANGES);
  }
}
