package io.milepost.ingest.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.ingest.jsonlines.JsonTables;
import io.milepost.ingest.source.BlockSizes;
import io.milepost.ingest.source.Content;
import io.milepost.ingest.source.TextKind;
import io.milepost.model.Drift;
import io.milepost.model.RetryableException;
import io.milepost.model.TableBatch;
import io.milepost.model.TableDataset;
import io.milepost.model.TableReader;
import io.milepost.model.TableSource;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinedTablesTest {
  private static final TableDataset DATASET =
      Declared.of(List.of("types: evolve", "table: a", "  id: integer", "  n?: integer")).dataset();

  @TempDir private Path spool;
  private final List<Stored> stored = new ArrayList<>();

  /** A stored file that tells whether it was closed, and may fail at that. */
  private static final class Stored extends FilterInputStream {
    private final boolean failing;
    private int closed;

    Stored(String text, boolean failing) {
      super(new ByteArrayInputStream(text.getBytes(UTF_8)));
      this.failing = failing;
    }

    @Override
    public void close() throws IOException {
      closed++;
      if (failing) {
        throw new IOException("no more");
      }
    }
  }

  private JoinedTables join(TableDataset dataset, int chunkBytes, Stream<Stored> files) {
    List<Supplier<TableSource>> sources =
        files.<Supplier<TableSource>>map(file -> () -> open(dataset, chunkBytes, file)).toList();
    return new JoinedTables(dataset, "files", sources);
  }

  private TableSource open(TableDataset dataset, int chunkBytes, Stored file) {
    stored.add(file);
    Content content = Content.open("file", file, -1, TextKind.JSON);
    return JsonTables.open(dataset, content, spool, new BlockSizes(chunkBytes, 1000));
  }

  private static String lines(int from, int to) {
    StringBuilder lines = new StringBuilder();
    IntStream.range(from, to).forEach(id -> lines.append("{\"id\":%d}\n".formatted(id)));
    return lines.toString();
  }

  /** Blocks of one row, and far more of them than there could be files. */
  @Test
  void rowsOfAFileStandBehindThoseOfTheFilesBefore() {
    Stream<Stored> files =
        Stream.of(lines(0, 700), lines(700, 1400), lines(1400, 1500))
            .map(text -> new Stored(text, false));
    try (JoinedTables joined = join(DATASET, 5, files)) {
      assertThat(ReadTables.of(joined, 2).rows())
          .isEqualTo(IntStream.range(0, 1500).mapToObj("a | id=%d | n=null"::formatted).toList());
    }
  }

  @Test
  void theDriftOfAllFilesIsOne() {
    List<String> texts =
        List.of(
            "{\"id\":1,\"a b\":1,\"c\":1,\"n\":1.5}\n",
            "{\"id\":2}\n",
            "{\"id\":3,\"a.b\":1,\"c\":{},\"n\":\"x\"}\n",
            "{\"id\":4,\"c\":1,\"n\":2.5}\n");
    Drift drift = drift(DATASET, texts);
    assertThat(drift.added().stream().map(JoinedTablesTest::text))
        .containsExactly("a_b Text", "c Json", "a_b_2 Text");
    assertThat(drift.widened().stream().map(JoinedTablesTest::text)).containsExactly("n Text");
    assertThat(drift(DATASET.following(drift), texts)).isEqualTo(Drift.NONE);
  }

  private Drift drift(TableDataset dataset, List<String> texts) {
    Stream<Stored> files = texts.stream().map(text -> new Stored(text, false));
    try (JoinedTables joined = join(dataset, 1000, files)) {
      return ReadTables.of(joined, 1).drift();
    }
  }

  private static String text(Drift.Change change) {
    return change.field().name() + " " + change.field().type().getClass().getSimpleName();
  }

  @Test
  void aFileThatWasReadIsNotKeptOpen() {
    Stream<Stored> files = Stream.of(lines(0, 9), lines(9, 10)).map(t -> new Stored(t, false));
    try (JoinedTables joined = join(DATASET, 1000, files)) {
      assertThat(ReadTables.of(joined, 1).rows()).hasSize(10);
      assertThat(stored).hasSize(2).allMatch(file -> file.closed > 0);
    }
  }

  @Test
  void allFilesAreClosedWhenOneFails() {
    Stored first = new Stored(lines(0, 9), true);
    JoinedTables joined = join(DATASET, 1000, Stream.of(first, new Stored(lines(0, 5000), false)));
    TableReader reader = joined.openReader();
    List<TableBatch> batches = reader.newBatches();
    assertThatThrownBy(() -> reader.next(batches)).isInstanceOf(RetryableException.class);
    assertThat(reader.next(batches)).isTrue();
    assertThat(stored).hasSize(2).last().matches(file -> file.closed == 0);
    assertThatThrownBy(joined::close).isInstanceOf(RetryableException.class);
    assertThat(stored).allMatch(file -> file.closed > 0);
  }

  @Test
  void allFailuresToCloseAreTold() {
    Stored first = new Stored(lines(0, 9), true);
    Stored second = new Stored(lines(0, 9), true);
    JoinedTables joined = join(DATASET, 1000, Stream.of(first, second));
    TableReader reader = joined.openReader();
    List<TableBatch> batches = reader.newBatches();
    assertThatThrownBy(() -> reader.next(batches)).isInstanceOf(RetryableException.class);
    assertThatThrownBy(() -> reader.next(batches)).isInstanceOf(RetryableException.class);

    assertThatThrownBy(joined::close)
        .isInstanceOfSatisfying(
            RetryableException.class, failure -> assertThat(failure.getSuppressed()).hasSize(1));
  }
}
