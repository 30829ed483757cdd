package io.milepost.app.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.milepost.app.config.Datasets;
import io.milepost.app.config.Declaration;
import io.milepost.app.config.Landing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrandsTest {
  @TempDir private Path directory;
  private final List<String> notices = new ArrayList<>();
  private final List<LoadResult> results = new ArrayList<>();
  private CarsHome cars;

  @BeforeEach
  void open() {
    cars = new CarsHome(directory.resolve("home"));
  }

  @AfterEach
  void close() {
    cars.close();
  }

  private void declare(String name, String more) throws IOException {
    Files.writeString(
        cars.open.home().datasetsDirectory().resolve(name + ".yaml"),
        "dataset: %s\ntable: %s\nload: append\ncolumns: {id: {from: id, type: integer}}\n%s"
            .formatted(name, name, more));
  }

  private LoadSettings settings(Declaration declaration) {
    return new LoadSettings(
        declaration.getDataset(), Landing.NONE, MaxRejected.parse("50%"), false);
  }

  private LoadSettings settings(String dataset) {
    return settings(new Datasets(cars.open.home()).declaration(dataset));
  }

  private Errands errands(InputStream standardInput) {
    return new Errands(
        cars.open,
        cars.coordinator,
        new Asker(standardInput, Map.of(), () -> false),
        notices::add,
        Clock.systemUTC());
  }

  /** Depends on c by way of b, which has no source. */
  private List<Errand> chain(String contentOfC) throws IOException {
    Files.writeString(cars.open.home().directory().resolve("a.csv"), "id\n1\n");
    Files.writeString(cars.open.home().directory().resolve("c.csv"), contentOfC);
    declare("c", "source: c.csv\n");
    declare("b", "depends_on: [c]\n");
    declare("d", "source: a.csv\n");
    declare("a", "source: a.csv\ndepends_on: [d, b]\n");
    return Errand.declared("a", null, cars.open.home(), this::settings);
  }

  @Test
  void whatComesAfterOthersIsNotForgottenAcrossADatasetWithoutSource() throws IOException {
    List<Errand> errands = chain("id\n1\n");
    assertThat(errands)
        .extracting(errand -> errand.settings().dataset().name(), Errand::after)
        .containsExactly(
            tuple("d", List.of()), tuple("c", List.of()), tuple("a", List.of("d", "c")));
  }

  @Test
  void onlyThoseThatFailedAreNamed() throws IOException {
    errands(InputStream.nullInputStream()).run(chain("other\n1\n"), results::add);
    assertThat(notices)
        .containsExactly("a was not loaded, since it depends on datasets that failed: see c.");
    assertThat(results).hasSize(2);
  }

  @Test
  void aFaultIsThrownOnlyWhenTheOthersHaveEnded() throws IOException {
    declare("slow", "");
    declare("after", "");
    declare("broken", "");
    Path file = Files.writeString(cars.open.home().directory().resolve("a.csv"), "id\n1\n");
    Errand broken = errand("broken", file.toString());
    Errand slow = errand("slow", "-");
    Errand after = new Errand(settings("after"), List.of(), null, List.of("broken"));
    CountDownLatch broke = new CountDownLatch(1);
    Consumer<LoadResult> taking =
        result -> {
          if (result.load().dataset().equals("broken")) {
            broke.countDown();
            throw new IllegalStateException("broken");
          }
          results.add(result);
        };

    assertThatThrownBy(
            () ->
                errands(new LateStream("id\n1\n", broke)).run(List.of(broken, slow, after), taking))
        .isInstanceOf(IllegalStateException.class)
        .hasNoSuppressedExceptions();
    assertThat(results).hasSize(1);
  }

  @Test
  void nothingBeginsOnceWhoeverAskedHasGone() throws IOException {
    List<Errand> errands = chain("id\n1\n");
    Asker leaving = new Asker(InputStream.nullInputStream(), Map.of(), () -> !results.isEmpty());
    Errands run =
        new Errands(cars.open, cars.coordinator, leaving, notices::add, Clock.systemUTC());

    for (Errand errand : errands) {
      boolean first = results.isEmpty();
      assertThat(run.run(List.of(errand), results::add)).isEqualTo(first);
    }

    assertThat(results).singleElement().extracting(LoadResult::load).isNotNull();
    assertThat(cars.open.warehouse().ledger().list()).hasSize(1);
    assertThat(notices).isEmpty();
  }

  private Errand errand(String dataset, String source) {
    return Errand.of(settings(dataset), Source.of(List.of(source), FileSystems.getDefault()));
  }

  /** Comes only after something, so that who does not wait for it is gone by then. */
  private static final class LateStream extends InputStream {
    private final InputStream in;
    private final CountDownLatch something;

    LateStream(String text, CountDownLatch something) {
      in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      this.something = something;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        something.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      return in.read(into, offset, length);
    }
  }
}
