package io.milepost.bench.events;

import io.milepost.app.prove.measure.MeasuredProcess;
import io.milepost.bench.setting.Scratch;
import io.milepost.bench.setting.Workshop;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes one file of vehicle events, as nobody has it and every program takes it. */
public final class EventFile {
  private static final long SEED = 1;

  private EventFile() {}

  /** The events that Milepost makes up, or those kept from an earlier run. */
  public static Path make(Workshop workshop, long rows) throws IOException, InterruptedException {
    Path events =
        workshop.scratch().directory().resolve("events-%d-seed-%d.json".formatted(rows, SEED));
    if (!Files.exists(events)) {
      workshop.report().progress(String.format(Locale.ROOT, "making %,d vehicle events", rows));
      Path folder = workshop.scratch().fresh("events");
      List<String> command =
          List.of(
              workshop.milepost().launcher(),
              "generate",
              "vehicle-events",
              "--rows=" + rows,
              "--seed=" + SEED,
              "--output=" + folder);
      MeasuredProcess.run(command, workshop.scratch().output());
      Path part = workshop.scratch().directory().resolve("events.part");
      join(folder, part);
      Scratch.delete(folder);
      Files.move(part, events, StandardCopyOption.ATOMIC_MOVE);
    }
    return events;
  }

  private static void join(Path folder, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target);
        Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Files.copy(file, out);
      }
    }
  }
}
