package io.milepost.app.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.ingest.source.Content;
import io.milepost.ingest.source.Sha256;
import io.milepost.ingest.source.TextKind;
import io.milepost.model.Area;
import io.milepost.model.AreaDataset;
import io.milepost.model.AreaSource;
import io.milepost.model.DataException;
import io.milepost.model.Rejection;
import io.milepost.model.RejectionCode;
import io.milepost.model.Rejections;
import io.milepost.model.SourceSummary;
import io.milepost.model.UsageException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The features of a GeoJSON file as areas. Features of one name are one area together. A feature
 * without a name, or whose geometry is not polygons, is rejected, and the others are taken.
 */
public final class GeoJsonAreas implements AreaSource {
  private static final int LONGEST_RAW = 100_000;

  /** A file is held in memory as a whole. */
  private static final int MOST_BYTES = 256 << 20;

  private final AreaDataset dataset;
  private final Content content;
  private final Map<String, List<List<double[]>>> polygons = new LinkedHashMap<>();
  private final Map<String, Long> features = new LinkedHashMap<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private String contentHash = "";
  private long bytes;
  private long rows;

  private GeoJsonAreas(AreaDataset dataset, Content content) {
    this.dataset = dataset;
    this.content = content;
  }

  /**
   * Reads a source to its end.
   *
   * @param name what the user calls it
   * @param in its bytes as stored; closed with this
   * @param size their number, or -1 when not known
   * @throws DataException when it is not GeoJSON as a whole, or more than 256 MiB of it
   */
  public static GeoJsonAreas open(AreaDataset dataset, InputStream in, String name, long size) {
    return open(dataset, in, name, size, MOST_BYTES);
  }

  static GeoJsonAreas open(
      AreaDataset dataset, InputStream in, String name, long size, int mostBytes) {
    Content content = Content.open(name, in, size, TextKind.GEO_JSON);
    GeoJsonAreas areas = new GeoJsonAreas(dataset, content);
    try {
      areas.read(content.readUpTo(mostBytes + 1), mostBytes);
      return areas;
    } catch (RuntimeException e) {
      content.close();
      throw e;
    }
  }

  private void read(byte[] text, int mostBytes) {
    if (text.length > mostBytes) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "Expected at most %,d bytes of GeoJSON, found more in '%s'. Give its features in several files.",
              mostBytes,
              name()));
    }
    bytes = text.length;
    contentHash = Sha256.of(text);
    FeatureReader.read(text, "'%s'".formatted(name()), this::take);
  }

  private void take(long line, JsonNode feature) {
    rows++;
    Optional<String> name = name(feature);
    if (name.isEmpty()) {
      String paths = String.join(" or ", dataset.areaName().names());
      reject(line, feature, paths, RejectionCode.MISSING_VALUE, "expected a name, found none");
      return;
    }
    try {
      String where = "the feature in line %d".formatted(line);
      Area.Polygons area = GeoJsonReader.readGeometry(feature.path("geometry"), where);
      polygons.computeIfAbsent(name.get(), first -> new ArrayList<>()).addAll(area.polygons());
      features.merge(name.get(), 1L, Long::sum);
    } catch (UsageException e) {
      String reason = String.valueOf(e.getMessage());
      reject(line, feature, "geometry", RejectionCode.BAD_GEOMETRY, reason);
    }
  }

  private void reject(
      long line, JsonNode feature, String field, RejectionCode code, String reason) {
    String raw = feature.toString();
    String shown = raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) : raw;
    rejections.add(new Rejection(line, field, code, reason, shown));
  }

  /** The first of the declared paths that leads to a text or a number. */
  private Optional<String> name(JsonNode feature) {
    return dataset.areaName().names().stream()
        .map(path -> at(feature, path))
        .filter(JsonNode::isValueNode)
        .map(node -> node.asText("").strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static JsonNode at(JsonNode feature, String path) {
    JsonNode node = feature;
    for (String member : path.split("\\.", -1)) {
      node = node.path(member);
    }
    return node;
  }

  @Override
  public List<NamedArea> areas() {
    return polygons.entrySet().stream()
        .map(
            area ->
                new NamedArea(
                    area.getKey(),
                    AreaJson.geoJson(new Area.Polygons(area.getValue())),
                    features.getOrDefault(area.getKey(), 0L)))
        .toList();
  }

  @Override
  public String name() {
    return content.name();
  }

  @Override
  public Progress progress() {
    return new Progress(content.storedBytes(), content.totalBytes(), rows);
  }

  @Override
  public SourceSummary summary() {
    return new SourceSummary(contentHash, bytes, rows, List.of(), null, kept());
  }

  private Rejections kept() {
    return new Rejections() {
      @Override
      public long count() {
        return rejections.size();
      }

      @Override
      public void forEach(Consumer<Rejection> action) {
        rejections.forEach(action);
      }
    };
  }

  @Override
  public void close() {
    content.close();
  }
}
