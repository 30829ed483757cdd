package io.milepost.bench.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks one question after the other on each of some connections that stay open. */
final class Asker {
  private static final double NANOS = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;

  private final URI address;
  private final int connections;

  Asker(URI address, int connections) {
    this.address = address;
    this.connections = connections;
  }

  /** Gives the path and query to ask next, by connection and turn. */
  interface Questions {
    String path(int connection, int turn);
  }

  /**
   * What came of it.
   *
   * @param perSecond answers a second
   * @param wrong answers of another status than 200
   */
  record Outcome(double perSecond, double medianMillis, double p99Millis, long wrong) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,8.0f a second, median %6.2f ms, p99 %6.2f ms%s",
          perSecond,
          medianMillis,
          p99Millis,
          wrong == 0 ? "" : ", %d NOT ANSWERED".formatted(wrong));
    }
  }

  private record Answered(List<Long> nanos, long wrong) {}

  /** Asks for so long. */
  Outcome ask(Questions questions, Duration time) throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      List<Future<Answered>> asking = new ArrayList<>();
      long end = System.nanoTime() + time.toNanos();
      for (int i = 0; i < connections; i++) {
        int connection = i;
        asking.add(threads.submit(() -> ask(questions, connection, end)));
      }
      List<Answered> answered = new ArrayList<>();
      for (Future<Answered> one : asking) {
        answered.add(one.get());
      }
      return outcome(answered, time);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      threads.shutdown();
    }
  }

  private static Outcome outcome(List<Answered> answered, Duration time) {
    long[] sorted =
        answered.stream()
            .flatMap(one -> one.nanos().stream())
            .mapToLong(nanos -> nanos)
            .sorted()
            .toArray();
    return new Outcome(
        sorted.length / (time.toNanos() / NANOS),
        sorted[sorted.length / 2] / NANOS_PER_MILLI,
        sorted[sorted.length * 99 / 100] / NANOS_PER_MILLI,
        answered.stream().mapToLong(Answered::wrong).sum());
  }

  private Answered ask(Questions questions, int connection, long end) throws IOException {
    List<Long> nanos = new ArrayList<>();
    long wrong = 0;
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      for (int turn = 0; System.nanoTime() < end; turn++) {
        long start = System.nanoTime();
        out.write(request(questions.path(connection, turn)));
        wrong += isAnswered(in) ? 0 : 1;
        nanos.add(System.nanoTime() - start);
      }
    }
    return new Answered(nanos, wrong);
  }

  private byte[] request(String path) {
    return "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n"
        .formatted(path, address.getRawAuthority())
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Reads one answer, whose length the server tells. */
  private static boolean isAnswered(InputStream in) throws IOException {
    String status = line(in);
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.replaceAll("\\D", ""));
      }
    }
    in.skipNBytes(length);
    return status.contains(" 200 ");
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new IOException("the server closed the connection");
      }
      line.append((char) octet);
    }
    return line.toString().strip();
  }
}
