package io.milepost.ingest.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.milepost.ingest.source.BlockSizes;
import io.milepost.ingest.table.Declared;
import io.milepost.ingest.table.ReadTables;
import io.milepost.model.Drift;
import io.milepost.model.Origin;
import io.milepost.model.TableDataset;
import io.milepost.model.ValueType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The decoder against Jackson: the same lines taken, with the same values. */
class JacksonTest {
  private static final JsonMapper JACKSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final JsonMapper DISTINCT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?");

  private static final List<String> FIELDS =
      List.of("  n: integer =1", "  a?: text", "  c?: text b.c", "  k?: text k|l.m", "  j?: json");

  @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
  void takesTheLinesThatJacksonTakes(
      @ForAll("lines") @Size(max = 8) List<String> lines,
      @ForAll @IntRange(min = 1, max = 300) int chunkBytes,
      @ForAll @IntRange(min = 1, max = 3) int readers) {
    List<String> written = lines.stream().filter(line -> !line.isBlank()).toList();
    List<String> rows = new ArrayList<>();
    List<Long> rejected = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      JsonNode object = parse(written.get(i), true);
      if (object != null && hasNoObjectsForTexts(object)) {
        rows.add(row(object));
      } else {
        rejected.add(i + 1L);
      }
    }
    ReadTables read = read(written, "ignore", chunkBytes, readers);
    assertThat(read.rejections().stream().map(one -> one.line()).toList()).isEqualTo(rejected);
    assertThat(read.rows().stream().map(JacksonTest::canonical).toList()).isEqualTo(rows);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void findsWhatIsNotDeclared(
      @ForAll("soundLines") @Size(max = 8) List<String> lines,
      @ForAll @IntRange(min = 1, max = 300) int chunkBytes) {
    Set<String> undeclared = new TreeSet<>();
    for (String line : lines) {
      JsonNode object = parse(line, true);
      if (hasNoObjectsForTexts(object)) {
        object
            .properties()
            .forEach(
                member -> {
                  if (!Set.of("a", "b", "k", "l", "j").contains(member.getKey())) {
                    undeclared.add(text(member));
                  } else if (member.getKey().equals("l") && !member.getValue().isObject()) {
                    undeclared.add(text(member).replace("text", "json"));
                  } else if (member.getKey().equals("l")) {
                    member.getValue().properties().stream()
                        .filter(inner -> !inner.getKey().equals("m"))
                        .forEach(inner -> undeclared.add("l." + text(inner)));
                  }
                });
      }
    }
    undeclared.removeIf(one -> one.endsWith(" null"));
    undeclared.removeIf(
        one -> one.endsWith(" text") && undeclared.contains(one.replace(" text", " json")));
    ReadTables read = read(lines, "evolve", chunkBytes, 2);
    Set<String> added = new TreeSet<>();
    read.drift().added().forEach(change -> added.add(text(change)));
    assertThat(added).isEqualTo(undeclared);
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.frequencyOf(
            Tuple.of(3, JsonDocuments.objects()), Tuple.of(4, JsonDocuments.changed()))
        .list();
  }

  @Provide
  Arbitrary<List<String>> soundLines() {
    return JsonDocuments.objectsWithoutEqualKeys().filter(JacksonTest::hasDistinctKeys).list();
  }

  private static ReadTables read(List<String> lines, String columns, int chunkBytes, int readers) {
    List<String> declared = new ArrayList<>(List.of("columns: " + columns, "table: t"));
    declared.addAll(FIELDS);
    TableDataset dataset = Declared.of(declared).dataset();
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    return ReadTables.ofLines(dataset, bytes, new BlockSizes(chunkBytes, 1_000_000), readers);
  }

  private static JsonNode parse(String line, boolean objectsOnly) {
    try {
      JsonNode node = JACKSON.readTree(line.getBytes(StandardCharsets.UTF_8));
      return node.isObject() || !objectsOnly ? node : null;
    } catch (JsonProcessingException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasDistinctKeys(String line) {
    try {
      DISTINCT.readTree(line);
      return true;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static boolean hasNoObjectsForTexts(JsonNode object) {
    return !object.path("a").isContainerNode()
        && !object.path("b").path("c").isContainerNode()
        && !k(object).isContainerNode();
  }

  private static JsonNode k(JsonNode object) {
    JsonNode first = object.path("k");
    return first.isNull() || first.isMissingNode() ? object.path("l").path("m") : first;
  }

  private static String row(JsonNode object) {
    return "t | n=1 | a=%s | c=%s | k=%s | j=%s"
        .formatted(
            text(object.path("a")),
            text(object.path("b").path("c")),
            text(k(object)),
            object.path("j").isNull() || object.path("j").isMissingNode()
                ? "null"
                : "'" + object.path("j") + "'");
  }

  private static String text(Drift.Change change) {
    String path = ((Origin.Named) change.field().from()).names().get(0);
    return path + (change.field().type() instanceof ValueType.Json ? " json" : " text");
  }

  private static String text(Map.Entry<String, JsonNode> member) {
    JsonNode value = member.getValue();
    return member.getKey()
        + (value.isNull() ? " null" : value.isContainerNode() ? " json" : " text");
  }

  private static String text(JsonNode node) {
    if (node.isNull() || node.isMissingNode()) {
      return "null";
    }
    return "'" + number(whole(node.asText())) + "'";
  }

  /** Half a pair of surrogates is no character. */
  private static String whole(String text) {
    return text.codePoints()
        .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A row that was read, written as {@link #row} does. */
  private static String canonical(String row) {
    String[] parts = row.split(" \\| ", -1);
    for (int i = 2; i < parts.length; i++) {
      int equals = parts[i].indexOf('=') + 1;
      String value = parts[i].substring(equals);
      if (!value.equals("null")) {
        String text = value.substring(1, value.length() - 1);
        String canonical = i == parts.length - 1 ? parse(text, false).toString() : number(text);
        parts[i] = parts[i].substring(0, equals) + "'" + canonical + "'";
      }
    }
    return String.join(" | ", parts);
  }

  /** Numbers keep their text, of which Jackson knows the value only. */
  private static String number(String text) {
    return NUMBER.matcher(text).matches() ? Double.toString(Double.parseDouble(text) + 0.0) : text;
  }
}
