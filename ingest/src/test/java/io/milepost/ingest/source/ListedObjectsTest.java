package io.milepost.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ListedObjectsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void objectsStandOnTheLineWhereTheyBegin() throws IOException {
    assertThat(unwrap("\n[\n  {\n    \"a\": 1\n  },\n  {\"a\": 2}, {\"a\": [\n3]}\n]\n"))
        .isEqualTo("\n\n  {     \"a\": 1   }\n\n\n  {\"a\": 2} \n{\"a\": [ 3]}\n\n");
  }

  @Test
  void anObjectALineKeepsItsLine() throws IOException {
    assertThat(unwrap("[\n{\"a\":1},\n{\"a\":2},\r\n{\"a\":3}\n,{\"a\":4}\n]\n"))
        .isEqualTo("\n{\"a\":1}\n{\"a\":2} \n{\"a\":3}\n{\"a\":4}\n\n");
  }

  /** The third and the fourth object begin on the line of the second, and take two more. */
  @Test
  void linesAreCaughtUpAfterObjectsThatShareOne() throws IOException {
    assertThat(unwrap("[{\"a\":1},\n{\"a\":2},{\"a\":3},{\"a\":4},\n\n\n{\"a\":5}]"))
        .isEqualTo("{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n{\"a\":4}\n{\"a\":5}");
  }

  /** Whatever stands between them: the first object of each line has its number. */
  @Property(tries = 200)
  void objectsAloneOnTheirLinesKeepThem(@ForAll @Size(min = 1, max = 20) List<Boolean> blankBefore)
      throws IOException {
    StringBuilder list = new StringBuilder("[");
    for (boolean blank : blankBefore) {
      list.append(list.length() > 1 ? "," : "").append(blank ? "\n \n" : "\n").append("{\n}");
    }
    List<String> given = list.append("\n]\n").toString().lines().toList();
    List<String> lines = unwrap(list.toString()).lines().toList();
    for (int line = 0; line < given.size(); line++) {
      assertThat(line < lines.size() && lines.get(line).startsWith("{"))
          .isEqualTo(given.get(line).startsWith("{"));
    }
  }

  @Test
  void bracketsInTextsAreText() throws IOException {
    assertThat(unwrap("[{\"a\":\"}],\\\"{\"},{\"b\":\"\\\\\"}]"))
        .isEqualTo("{\"a\":\"}],\\\"{\"}\n{\"b\":\"\\\\\"}");
  }

  /** The bytes that there are and that are passed over are those of the lines, not of the list. */
  @Test
  void bytesOfTheLinesArePassedOver() throws IOException {
    String list = "[{\"a\":1},\n{\"a\":2}]";
    try (InputStream in = ListedObjects.unwrap(new ByteArrayInputStream(list.getBytes(UTF_8)))) {
      assertThat(in.available()).isLessThanOrEqualTo("{\"a\":1}\n{\"a\":2}".length());
      in.skipNBytes("{\"a\":1}\n".length());
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("{\"a\":2}");
    }
  }

  @Test
  void whatIsNoListPassesAsItStands() throws IOException {
    String lines = "{\"a\": [1,\n 2]}\n[3]\n";
    assertThat(unwrap(lines)).isEqualTo(lines);
    assertThat(unwrap("")).isEmpty();
  }

  @Test
  void aListThatIsCutOffIsTold() throws IOException {
    assertThat(unwrap("[{\"a\": 1},")).isEqualTo("{\"a\": 1}\n(the list is not closed)\n");
  }

  @Property(tries = 200)
  void listsOfAnyTextsComeApart(
      @ForAll @Size(min = 1, max = 20) List<String> texts, @ForAll boolean pretty)
      throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    texts.forEach(text -> objects.add(MAPPER.createObjectNode().put("text", text).put(text, 1)));
    String list =
        pretty
            ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(objects)
            : MAPPER.writeValueAsString(objects);

    List<JsonNode> found = new ArrayList<>();
    for (String line : unwrap(list).lines().toList()) {
      if (!line.isBlank()) {
        found.add(MAPPER.readTree(line));
      }
    }

    assertThat(found).isEqualTo(objects);
  }

  private static String unwrap(String text) throws IOException {
    return new String(
        ListedObjects.unwrap(new ByteArrayInputStream(text.getBytes(UTF_8))).readAllBytes(), UTF_8);
  }
}
