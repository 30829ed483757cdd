package io.milepost.app.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.milepost.model.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;

/** What is noted of an arrival, as JSON beside the files. */
final class ArrivalNote {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ArrivalNote() {}

  static void write(LandedFile landed, Path file) throws IOException {
    ObjectNode note =
        MAPPER
            .createObjectNode()
            .put("load_id", landed.loadId())
            .put("name", landed.name())
            .put("sha256", landed.hash())
            .put("bytes", landed.bytes())
            .put("landed_at", landed.landedAt().toString());
    Files.writeString(file, note.toPrettyString() + "\n");
  }

  /**
   * Reads a note.
   *
   * @param directory where the file that it tells of lies
   * @throws DataException when it is none
   */
  static LandedFile read(Path file, Path directory) throws IOException {
    try {
      JsonNode note = MAPPER.readTree(Files.readString(file));
      String hash = note.required("sha256").asText();
      return new LandedFile(
          note.required("load_id").asLong(),
          note.required("name").asText(),
          hash,
          note.required("bytes").asLong(),
          Instant.parse(note.required("landed_at").asText()),
          LandingStore.file(directory, hash));
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      throw LandingCopy.damaged(file, "it is no note of an arrival");
    }
  }
}
