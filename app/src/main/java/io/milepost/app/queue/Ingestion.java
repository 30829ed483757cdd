package io.milepost.app.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.app.config.Home;
import io.milepost.app.trace.TraceParent;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One source that was asked to be loaded into one dataset.
 *
 * @param name what the user calls the source, without credentials
 * @param location the name of an upload, the absolute path of a file, or an address
 * @param maxRejected as {@link io.milepost.app.load.MaxRejected#parse} takes it
 * @param allowDuplicates whether rows are stored that are there already
 * @param traceparent of the request that asked; null when none did
 */
public record Ingestion(
    String dataset,
    String name,
    Place place,
    String location,
    String maxRejected,
    boolean allowDuplicates,
    @Nullable String traceparent) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** One that no request asked for. */
  public Ingestion(
      String dataset,
      String name,
      Place place,
      String location,
      String maxRejected,
      boolean allowDuplicates) {
    this(dataset, name, place, location, maxRejected, allowDuplicates, null);
  }

  /** The same, as a part of a trace. */
  public Ingestion traced(TraceParent trace) {
    return new Ingestion(
        dataset, name, place, location, maxRejected, allowDuplicates, trace.toString());
  }

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
