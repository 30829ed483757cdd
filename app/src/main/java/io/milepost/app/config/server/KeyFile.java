package io.milepost.app.config.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.milepost.ingest.source.DurableFile;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keys as a file of JSON, which only its owner may read. */
final class KeyFile {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private KeyFile() {}

  /**
   * The keys in the file; none when there is no file.
   *
   * @throws UsageException when it is not as it was written
   */
  static List<ApiKey> read(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<ApiKey> keys = new ArrayList<>();
      for (JsonNode key : MAPPER.readTree(Files.readAllBytes(file)).path("keys")) {
        keys.add(key(key));
      }
      return List.copyOf(keys);
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
      throw new UsageException(
          "Expected '%s' to hold keys as 'milepost keys add' writes them; it does not. Delete it, and add the keys anew."
              .formatted(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ApiKey key(JsonNode key) {
    Scope scope = Scope.find(key.path("scope").asText()).orElseThrow(IllegalArgumentException::new);
    return new ApiKey(
        key.path("name").asText(),
        scope,
        key.path("salt").asText(),
        key.path("sha256").asText(),
        Instant.parse(key.path("created_at").asText()));
  }

  static void write(Path file, List<ApiKey> keys) {
    ArrayNode list = MAPPER.createArrayNode();
    for (ApiKey key : keys) {
      list.addObject()
          .put("name", key.name())
          .put("scope", key.scope().word())
          .put("salt", key.salt())
          .put("sha256", key.hash())
          .put("created_at", key.createdAt().toString());
    }
    try {
      Path half = Files.createTempFile(file.getParent(), "keys", ".half");
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(half, MAPPER.createObjectNode().set("keys", list).toPrettyString() + "\n");
      DurableFile.publish(half, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
