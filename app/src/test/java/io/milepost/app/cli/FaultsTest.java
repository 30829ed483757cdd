package io.milepost.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.cli.output.Console;
import io.milepost.app.config.Home;
import io.milepost.app.load.LoadListeners;
import io.milepost.model.DataException;
import io.milepost.model.RetryableException;
import io.milepost.model.UsageException;
import io.milepost.warehouse.Warehouse;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine that fails to open, in every way there is. */
class FaultsTest {
  @TempDir private Path directory;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void tellsApartWhatWentWrongByTheExitCode() {
    assertThat(run(new UsageException("Wrong question."))).isEqualTo(2);
    assertThat(run(new DataException("Wrong data."))).isEqualTo(1);
    assertThat(run(new RetryableException("Busy."))).isEqualTo(1);
    assertThat(run(new IllegalStateException("Oh."))).isEqualTo(1);
  }

  @Test
  void survivesErrorsOfTheMachine() {
    assertThat(
            run(
                home -> {
                  throw new OutOfMemoryError("Java heap space");
                }))
        .isEqualTo(1);
    assertThat(said()).contains("OutOfMemoryError: Java heap space").hasLineCount(1);
  }

  @Test
  void saysWhatTheUserCanMendAsItStands() {
    run(new RetryableException("The home is busy."));

    assertThat(said()).isEqualTo("milepost: The home is busy.\n");
  }

  @Test
  void ownsUpToItsOwnFaultInOneLine() {
    run(new IllegalStateException("first line\nsecond line"));

    assertThat(said())
        .startsWith("milepost: Milepost met a fault of its own (")
        .contains("IllegalStateException: first line", "--verbose")
        .hasLineCount(1);
  }

  @Test
  void showsWhereWhenVerbose() {
    run(new UsageException("Wrong question."), "--verbose");

    assertThat(said()).startsWith("milepost: Wrong question.\n").contains("\tat io.milepost");
  }

  private String said() {
    return err.toString(UTF_8);
  }

  private int run(RuntimeException failure, String... more) {
    return run(
        home -> {
          throw failure;
        },
        more);
  }

  private int run(Function<Home, Warehouse> engine, String... more) {
    Console console = Console.of(new ByteArrayOutputStream(), err, Console.Looks.PLAIN);
    Session session =
        new Session(
            Surroundings.of(console),
            new OwnHomes(
                (home, notices) -> engine.apply(home), (home, notices) -> {}, Clock.systemUTC()),
            LoadListeners.SILENT,
            (home, settings, notices) -> {
              throw new AssertionError("No server is wanted");
            },
            Clock.systemUTC());
    Stream<String> command =
        Stream.of("areas", "save", "x", "--bbox", "1,2,3,4", "--home", directory.toString());
    return new Cli(session).run(Stream.concat(command, Stream.of(more)).toArray(String[]::new));
  }
}
