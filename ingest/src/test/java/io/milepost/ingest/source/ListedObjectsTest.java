package io.milepost.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
        .isEqualTo("\n\n  {     \"a\": 1   }\n\n \n  {\"a\": 2}\n {\"a\": [ 3]}\n\n\n");
  }

  @Test
  void bracketsInTextsAreText() throws IOException {
    assertThat(unwrap("[{\"a\":\"}],\\\"{\"},{\"b\":\"\\\\\"}]"))
        .isEqualTo("{\"a\":\"}],\\\"{\"}\n{\"b\":\"\\\\\"}");
  }

  @Test
  void whatIsNoListPassesAsItStands() throws IOException {
    String lines = "{\"a\": [1,\n 2]}\n[3]\n";
    assertThat(unwrap(lines)).isEqualTo(lines);
    assertThat(unwrap("")).isEmpty();
  }

  @Test
  void aListThatIsCutOffIsTold() throws IOException {
    assertThat(unwrap("[{\"a\": 1},")).isEqualTo("{\"a\": 1}\n\n(the list is not closed)\n");
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
