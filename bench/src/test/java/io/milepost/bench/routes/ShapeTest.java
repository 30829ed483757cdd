package io.milepost.bench.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.Main;
import io.milepost.app.cli.output.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapeTest {
  @TempDir private Path directory;

  @Test
  void eachShapeIsMadeAndLikeNoOther() throws IOException {
    Set<String> made = new HashSet<>();
    for (Shape shape : Shape.values()) {
      made.add(make(shape));
    }

    assertThat(made).hasSameSizeAs(Shape.values());
  }

  private String make(Shape shape) throws IOException {
    Path trips = directory.resolve(shape + ".csv");
    List<String> command = new ArrayList<>(List.of("generate", "trips", "--rows=100"));
    command.addAll(shape.options());
    command.add("--output=" + trips);

    int code = Main.run(Console.system(), Clock.systemUTC(), command.toArray(String[]::new));

    assertThat(code).isZero();
    return Files.readString(trips);
  }
}
