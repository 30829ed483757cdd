package io.milepost.app.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.app.config.Home;
import java.nio.file.Path;

/**
 * One source that was asked to be loaded into one dataset.
 *
 * @param name what the user calls the source, without credentials
 * @param location the name of an upload, the absolute path of a file, or an address
 * @param maxRejected as {@link io.milepost.app.load.MaxRejected#parse} takes it
 * @param allowDuplicates whether rows are stored that are there already
 */
public record Ingestion(
    String dataset,
    String name,
    Place place,
    String location,
    String maxRejected,
    boolean allowDuplicates) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Where the source is. */
  public enum Place {
    /** A file of the queue's own, which is deleted when it is loaded. */
    UPLOAD,
    /** A file of the user's. */
    FILE,
    /** An address of http, https or s3. */
    ADDRESS
  }

  /** The file, where it is one; uploads are found by their names, as a home may be moved. */
  Path file(Home home) {
    return place == Place.UPLOAD
        ? home.uploadsDirectory().resolve(uploadName())
        : Path.of(location);
  }

  String uploadName() {
    return Path.of(location).getFileName().toString();
  }

  String toJson() {
    try {
      return MAPPER.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts and booleans can be written as JSON", e);
    }
  }

  static Ingestion fromJson(String json) {
    try {
      return MAPPER.readValue(json, Ingestion.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The queue holds what it was given, found " + json, e);
    }
  }
}
