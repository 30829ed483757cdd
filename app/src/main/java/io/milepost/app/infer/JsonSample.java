package io.milepost.app.infer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.model.Format;
import io.milepost.model.UsageException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes JSON lines apart: the paths to values, names joined by dots. */
final class JsonSample {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, SampleColumn> columns = new LinkedHashMap<>();
  private final Set<String> kept;

  /**
   * @param kept paths that are not looked into, since objects are not all that stands there
   */
  private JsonSample(Set<String> kept) {
    this.kept = kept;
  }

  static SampleRows read(String text) {
    List<JsonNode> rows =
        text.lines().filter(line -> !line.isBlank()).map(JsonSample::row).toList();
    Set<String> kept = new HashSet<>();
    JsonSample sample = new JsonSample(kept);
    while (sample.takesApart(rows)) {
      sample = new JsonSample(kept);
    }
    return new SampleRows(new Format.JsonLines(), new ArrayList<>(sample.columns.values()), true);
  }

  private static JsonNode row(String line) {
    try {
      JsonNode row = MAPPER.readTree(line);
      if (row.isObject()) {
        return row;
      }
    } catch (JsonProcessingException e) {
      // told below
    }
    throw new UsageException(
        "Expected JSON objects, one a line or in a list, found: %s."
            .formatted(line.length() > 60 ? line.substring(0, 60) + "…" : line));
  }

  /** Takes all rows; true when a path has to be kept whole that was not. */
  private boolean takesApart(List<JsonNode> rows) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    Set<String> objects = new HashSet<>();
    for (JsonNode row : rows) {
      values(row, "", seen, objects);
    }
    columns.forEach(
        (path, column) -> {
          if (seen.getOrDefault(path, 0) < rows.size()) {
            column.addNothing();
          }
        });
    columns
        .values()
        .removeIf(
            column ->
                objects.contains(column.source()) && column.values().isEmpty() && !column.nested());
    // Where texts or numbers stand at times, and objects at others.
    return columns.values().stream()
            .filter(column -> objects.contains(column.source()))
            .map(column -> kept.add(column.source()))
            .filter(news -> news)
            .count()
        > 0;
  }

  private void values(
      JsonNode object, String prefix, Map<String, Integer> seen, Set<String> objects) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String path = prefix.isEmpty() ? member.getKey() : prefix + "." + member.getKey();
      JsonNode value = member.getValue();
      boolean whole = kept.contains(path);
      if (value.isObject() && !value.isEmpty() && !whole) {
        objects.add(path);
        values(value, path, seen, objects);
      } else if (!member.getKey().isEmpty()) {
        seen.merge(path, 1, Integer::sum);
        take(columns.computeIfAbsent(path, SampleColumn::new), value, whole);
      }
    }
  }

  private static void take(SampleColumn column, JsonNode value, boolean whole) {
    if (value.isNull()) {
      column.addNothing();
    } else if (value.isContainerNode() || whole) {
      column.addNested();
    } else {
      column.add(value.asText());
    }
  }
}
