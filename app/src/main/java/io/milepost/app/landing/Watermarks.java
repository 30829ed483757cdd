package io.milepost.app.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.milepost.app.config.Home;
import io.milepost.ingest.jdbc.Bound;
import io.milepost.ingest.source.DurableFile;
import io.milepost.model.RetryableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * How far a table of another database was loaded: for each load that was committed, the watermarks
 * from which on and up to which it read. A load that is undone takes its watermark along, and those
 * of later loads that built on it, so that its rows are read again. When a process dies between the
 * commit and this note, rows are read once more, and are there already.
 */
final class Watermarks {
  private static final String AFTER = "after";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path file;
  private final String of;

  /**
   * @param of what the watermarks are of (database, rows and column): those of something else do
   *     not count
   */
  Watermarks(Home home, String dataset, String of) {
    this.file = home.watermarksDirectory().resolve(dataset + ".json");
    this.of = of;
  }

  /**
   * Up to where loads have read without a gap; null when all rows are to be read.
   *
   * @param counts whether a load's rows are there still
   */
  @Nullable Bound last(LongPredicate counts) {
    String last = "";
    for (JsonNode note : read()) {
      if (note.path("of").asText().equals(of)
          && note.path(AFTER).asText().equals(last)
          && counts.test(note.path("load_id").asLong())) {
        last = note.path("watermark").asText();
      }
    }
    return last.isEmpty() ? null : Bound.parse(last);
  }

  /**
   * Notes a load.
   *
   * @param after from where on it read; null when it read all rows
   */
  void note(long loadId, @Nullable Bound after, Bound watermark) {
    ArrayNode notes = read();
    notes
        .addObject()
        .put("load_id", loadId)
        .put(AFTER, after == null ? "" : after.toString())
        .put("watermark", watermark.toString())
        .put("of", of);
    Path half = file.resolveSibling(file.getFileName() + ".half");
    try {
      Files.createDirectories(half.toAbsolutePath().getParent());
      Files.writeString(half, notes.toPrettyString() + "\n");
      DurableFile.publish(half, file);
    } catch (IOException e) {
      throw new RetryableException(
          "The watermark cannot be noted in '%s': %s. The next load reads rows again that are there already; nothing is lost."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private ArrayNode read() {
    try {
      return Files.exists(file)
          ? Optional.of(MAPPER.readTree(Files.readString(file)))
              .filter(ArrayNode.class::isInstance)
              .map(ArrayNode.class::cast)
              .orElseThrow(() -> LandingCopy.damaged(file, "it is no list of watermarks"))
          : MAPPER.createArrayNode();
    } catch (JsonProcessingException e) {
      throw LandingCopy.damaged(file, "it is no list of watermarks");
    } catch (IOException e) {
      throw new RetryableException(
          "'%s' cannot be read: %s. Try again.".formatted(file, e.getMessage()), e);
    }
  }
}
