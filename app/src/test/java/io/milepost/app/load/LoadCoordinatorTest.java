package io.milepost.app.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.app.Main;
import io.milepost.app.config.Datasets;
import io.milepost.app.config.Home;
import io.milepost.app.config.Landing;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.model.InputSource;
import io.milepost.model.LoadState;
import io.milepost.model.RetryableException;
import io.milepost.warehouse.duckdb.DuckDbWarehouse;
import io.milepost.warehouse.duckdb.store.DuckDbSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadCoordinatorTest {
  private static final String HEADER =
      "region,origin_coord,destination_coord,datetime,datasource\n";
  private static final String ROW =
      "Alden,POINT (14.5 50.25),POINT (14.75 50.5),2018-05-07 08:00:00,tram_app\n";

  private static final Landing KEPT_A_DAY =
      new Landing(Optional.of(Duration.ofDays(1)), Optional.empty(), true);

  @TempDir private Path directory;
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private DuckDbWarehouse warehouse;

  @BeforeEach
  void open() {
    warehouse =
        DuckDbWarehouse.open(
            DuckDbSettings.of(directory.resolve("w.duckdb"), directory, directory),
            Main.ASSIGNERS,
            Clock.systemUTC(),
            heard::add);
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void tellsTheListenerEachStage() {
    LoadResult result = load(() -> text(HEADER + ROW));

    assertThat(result.load().state()).isEqualTo(LoadState.COMMITTED);
    assertThat(heard).containsExactly("reading a.csv", "storing a.csv 1", "ended");
  }

  @Test
  void endsALoadWhoseSourceCannotBeReadAsFailed() {
    LoadResult result =
        load(
            () -> {
              throw new RetryableException("The line is down.");
            });

    assertThat(result.load().state()).isEqualTo(LoadState.FAILED);
    assertThat(result.load().error()).isEqualTo("The line is down.");
    assertThat(heard).containsExactly("ended");
  }

  @Test
  void endsALoadThatBreaksOffInTheMiddleAsFailed() {
    LoadResult result =
        load(
            () ->
                new OpenedFile(
                    new SequenceInputStream(bytes(HEADER + ROW), new BrokenStream()), -1));

    assertThat(result.load().state()).isEqualTo(LoadState.FAILED);
    assertThat(result.load().error()).contains("the disk is gone");
    assertThat(warehouse.findCoverage()).isEmpty();
  }

  @Test
  void notesAFaultOfItsOwnAndThrowsItOn() {
    IllegalStateException fault = new IllegalStateException("a bug");

    assertThatThrownBy(
            () ->
                load(
                    () -> {
                      throw fault;
                    }))
        .isSameAs(fault);
    assertThat(warehouse.ledger().list())
        .singleElement()
        .satisfies(
            load -> {
              assertThat(load.state()).isEqualTo(LoadState.FAILED);
              assertThat(load.error()).contains("a bug");
            });
  }

  @Test
  void aNoteThatIsDamagedKeepsNoLoadFromGoingOn() throws IOException {
    Path landing = Files.createDirectories(new Home(directory).landingDirectory().resolve("trips"));
    Files.writeString(landing.resolve("load-7.json"), "{}");

    LoadResult result = load(() -> text(HEADER + ROW), KEPT_A_DAY);

    assertThat(result.load().state()).isEqualTo(LoadState.COMMITTED);
    assertThat(heard.get(0)).startsWith("notice What arrived for 'trips' earlier is kept");
  }

  @Test
  void ofTwoLoadsOfTheSameContentTheSecondSeesTheFirst() {
    CyclicBarrier bothAreRead = new CyclicBarrier(2);
    Supplier<OpenedFile> content =
        () -> new OpenedFile(new SequenceInputStream(bytes(HEADER + ROW), end(bothAreRead)), -1);

    List<LoadState> states =
        Stream.of(1, 2)
            .map(any -> CompletableFuture.supplyAsync(() -> load(content, Landing.NONE, true)))
            .toList()
            .stream()
            .map(load -> load.join().load().state())
            .toList();

    assertThat(states).containsExactlyInAnyOrder(LoadState.COMMITTED, LoadState.ALREADY_LOADED);
  }

  /** Nothing, once all others are there, too. */
  private static InputStream end(CyclicBarrier barrier) {
    return new InputStream() {
      private boolean ended;

      @Override
      public int read() throws IOException {
        return read(new byte[1], 0, 1);
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        try {
          if (!ended) {
            ended = true;
            barrier.await(1, TimeUnit.MINUTES);
          }
          return -1;
        } catch (Exception e) {
          throw new IOException(e);
        }
      }
    };
  }

  private LoadResult load(Supplier<OpenedFile> content) {
    return load(content, Landing.NONE);
  }

  private LoadResult load(Supplier<OpenedFile> content, Landing landing) {
    return load(content, landing, false);
  }

  private LoadResult load(Supplier<OpenedFile> content, Landing landing, boolean allowDuplicates) {
    Home home = new Home(directory);
    LoadSettings settings =
        new LoadSettings(
            new Datasets(home).get(Datasets.BUILT_IN),
            landing,
            MaxRejected.parse(MaxRejected.DEFAULT),
            allowDuplicates);
    return new LoadCoordinator(
            warehouse, home, Recorder::new, new LoadEvents(warehouse), Clock.systemUTC())
        .load(new LoadRequest(settings, "a.csv", content, null));
  }

  private static OpenedFile text(String text) {
    return new OpenedFile(bytes(text), -1);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A device that is there no more. */
  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the disk is gone");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      throw new IOException("the disk is gone");
    }
  }

  private final class Recorder implements LoadListener {
    @Override
    public void reading(String source, Duration elapsed, Supplier<InputSource.Progress> progress) {
      heard.add("reading " + source);
    }

    @Override
    public void storing(String source, long rows) {
      heard.add("storing " + source + " " + rows);
    }

    @Override
    public void notice(String sentence) {
      heard.add("notice " + sentence);
    }

    @Override
    public void ended() {
      heard.add("ended");
    }
  }
}
