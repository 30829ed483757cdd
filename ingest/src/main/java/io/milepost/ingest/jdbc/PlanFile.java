package io.milepost.ingest.jdbc;

import io.milepost.ingest.source.DurableFile;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A {@link Plan} as a file beside the slices that it tells of. */
final class PlanFile {
  private PlanFile() {}

  static void write(Plan plan, Path file) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("of", plan.of());
    properties.setProperty("made_at", plan.madeAt().toString());
    put(properties, "after", plan.after());
    put(properties, "up_to", plan.upTo());
    properties.setProperty("slices", Integer.toString(plan.slices().size()));
    for (int i = 0; i < plan.slices().size(); i++) {
      put(properties, "slice." + i + ".from", plan.slices().get(i).from());
      put(properties, "slice." + i + ".to", plan.slices().get(i).to());
    }
    Path half = file.resolveSibling(file.getFileName() + ".half");
    try (Writer out = Files.newBufferedWriter(half)) {
      properties.store(out, null);
    }
    DurableFile.publish(half, file);
  }

  /** Empty when there is none, or none that can be read. */
  static Optional<Plan> find(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
      return Optional.of(plan(properties));
    } catch (NoSuchFileException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Plan plan(Properties properties) {
    List<Slice> slices = new ArrayList<>();
    int count = Integer.parseInt(properties.getProperty("slices", "0"));
    for (int i = 0; i < count; i++) {
      slices.add(
          new Slice(
              number(properties, "slice." + i + ".from"),
              number(properties, "slice." + i + ".to")));
    }
    return new Plan(
        properties.getProperty("of", ""),
        Instant.parse(properties.getProperty("made_at", "")),
        bound(properties, "after"),
        bound(properties, "up_to"),
        slices);
  }

  private static void put(Properties properties, String key, @Nullable Bound bound) {
    if (bound != null) {
      properties.setProperty(key, bound.toString());
    }
  }

  private static void put(Properties properties, String key, @Nullable Long number) {
    if (number != null) {
      properties.setProperty(key, number.toString());
    }
  }

  private static @Nullable Bound bound(Properties properties, String key) {
    String text = properties.getProperty(key);
    return text == null ? null : Bound.parse(text);
  }

  private static @Nullable Long number(Properties properties, String key) {
    String text = properties.getProperty(key);
    return text == null ? null : Long.valueOf(text);
  }
}
