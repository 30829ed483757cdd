package io.milepost.app.api.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;

/**
 * A problem as it is told (RFC 9457).
 *
 * @param instance the path of the request
 */
public record Problem(ProblemType type, String detail, String instance) {
  /** The media type. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** One object: {@code {type, title, status, detail, instance}}. */
  public byte[] json() {
    return MAPPER
        .createObjectNode()
        .put("type", type.uri())
        .put("title", type.title())
        .put("status", type.status())
        .put("detail", detail)
        .put("instance", instance)
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
