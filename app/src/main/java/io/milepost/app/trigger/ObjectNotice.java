package io.milepost.app.trigger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.ingest.s3.S3Files;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One object that S3 tells of.
 *
 * @param address {@code s3://bucket/key}
 * @param version tells this version of it from others
 */
record ObjectNotice(String address, String version) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String CREATED = "ObjectCreated:";

  /**
   * The objects that a message tells were made; none for a message that tells of something else,
   * such as the one that S3 sends as a test. As S3 writes it, or wrapped by SNS.
   *
   * @return empty when it is no message of S3
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event
   *     message structure</a>
   */
  static Optional<List<ObjectNotice>> read(String message) {
    try {
      JsonNode json = MAPPER.readTree(message);
      if (json.path("Message").isTextual()) {
        json = MAPPER.readTree(json.get("Message").asText());
      }
      if (json.path("Event").asText().equals("s3:TestEvent")) {
        return Optional.of(List.of());
      }
      return json.path("Records").isArray()
          ? Optional.of(all(json.get("Records")))
          : Optional.empty();
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<ObjectNotice> all(JsonNode records) {
    List<ObjectNotice> notices = new ArrayList<>();
    for (JsonNode event : records) {
      String name = event.path("eventName").asText();
      if (name.replaceFirst("^s3:", "").startsWith(CREATED)) {
        ObjectNotice notice = of(event.path("s3"));
        if (S3Files.isData(notice.address())) {
          notices.add(notice);
        }
      }
    }
    return notices;
  }

  private static ObjectNotice of(JsonNode s3) {
    JsonNode object = s3.path("object");
    String key = URLDecoder.decode(object.required("key").asText(), StandardCharsets.UTF_8);
    String version =
        object.path("versionId").asText()
            + "|"
            + object.path("eTag").asText()
            + "|"
            + object.path("size").asText();
    return new ObjectNotice(
        "s3://%s/%s".formatted(s3.path("bucket").required("name").asText(), key), version);
  }
}
