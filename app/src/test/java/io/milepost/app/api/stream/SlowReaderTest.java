package io.milepost.app.api.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.HeldHome;
import io.milepost.app.config.Home;
import io.milepost.app.load.OpenHome;
import io.milepost.model.Load;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads slowly holds nobody up, costs no memory, and misses nothing. */
class SlowReaderTest {
  private static final int RECENT = 16;
  private static final int EVENTS = 300;

  @TempDir Path directory;
  private OpenHome home;
  private EventStreams streams;

  @BeforeEach
  void open() {
    Clock clock = Clock.systemUTC();
    home = HeldHome.open(new Home(directory.resolve("home")), clock);
    streams = new EventStreams(home.events(), Duration.ofHours(1), RECENT);
  }

  @AfterEach
  void close() {
    streams.close();
    home.close();
  }

  /** A connection that takes so many bytes, and no more until there is room again. */
  private static final class Connection extends ServletOutputStream {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private int room;

    Connection(int room) {
      this.room = room;
    }

    @Override
    public synchronized boolean isReady() {
      return taken.size() < room;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public synchronized void write(int octet) {
      taken.write(octet);
    }

    synchronized void makeRoom() {
      room = Integer.MAX_VALUE;
    }

    synchronized int bytes() {
      return taken.size();
    }

    synchronized List<String> ids() {
      return taken
          .toString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("id: "))
          .map(line -> line.substring(4))
          .toList();
    }

    void awaitAll() {
      while (ids().size() < EVENTS) {
        Thread.onSpinWait();
      }
    }
  }

  private Subscriber subscribe(Connection connection) {
    Subscriber subscriber = new Subscriber(streams, connection, 0, 0, false);
    subscriber.onWritePossible();
    return subscriber;
  }

  private void happen() {
    long loadId = home.warehouse().ledger().begin("trips", "a source", null);
    Load load = home.warehouse().ledger().find(loadId).orElseThrow();
    for (int i = 0; i < EVENTS; i++) {
      home.events().note(load);
    }
  }

  @Test
  void othersGoOnAndItCatchesUp() {
    Connection quick = new Connection(Integer.MAX_VALUE);
    Connection slow = new Connection(1);
    subscribe(quick);
    Subscriber stuck = subscribe(slow);
    List<String> all = IntStream.rangeClosed(1, EVENTS).mapToObj(String::valueOf).toList();

    happen();
    quick.awaitAll();
    assertThat(quick.ids()).isEqualTo(all);
    assertThat(slow.bytes()).isLessThan(100);

    slow.makeRoom();
    stuck.onWritePossible();
    slow.awaitAll();
    assertThat(slow.ids()).isEqualTo(all);
  }
}
