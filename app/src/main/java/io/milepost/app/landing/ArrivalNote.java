package io.milepost.app.landing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.model.DataException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;

/** What is noted of an arrival, as JSON beside the files. */
final class ArrivalNote {
  private static final JsonFactory JSON = new JsonFactory();

  private ArrivalNote() {}

  /**
   * Reads notes. Apart, since it takes longer to start than a small load, which only writes one.
   */
  private static final class Mapper {
    static final ObjectMapper MAPPER = new ObjectMapper();
  }

  static void write(LandedFile landed, Path file) throws IOException {
    try (Writer text = Files.newBufferedWriter(file);
        JsonGenerator note = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
      note.writeStartObject();
      note.writeNumberField("load_id", landed.loadId());
      note.writeStringField("name", landed.name());
      note.writeStringField("sha256", landed.hash());
      note.writeNumberField("bytes", landed.bytes());
      note.writeStringField("landed_at", landed.landedAt().toString());
      note.writeEndObject();
      note.writeRaw('\n');
    }
  }

  /**
   * Reads a note.
   *
   * @param directory where the file that it tells of lies
   * @throws DataException when it is none
   */
  static LandedFile read(Path file, Path directory) throws IOException {
    try {
      JsonNode note = Mapper.MAPPER.readTree(Files.readString(file));
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
