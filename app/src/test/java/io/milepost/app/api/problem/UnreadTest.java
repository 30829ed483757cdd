package io.milepost.app.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that refuses whatever it is sent, and is in no hurry. */
class UnreadTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int SOON_MILLIS = 60_000;
  private static final String HEAD = "POST %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n\r\n";
  private static final String LAST =
      "GET /none HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  private Javalin server;

  @AfterEach
  void stop() {
    server.stop();
  }

  private void start(int atOnce) {
    server = Javalin.create(config -> configure(config, atOnce)).start();
  }

  private static void configure(JavalinConfig config, int atOnce) {
    config.startup.showJavalinBanner = false;
    config.jetty.host = InetAddress.getLoopbackAddress().getHostAddress();
    config.jetty.port = 0;
    new Problems(new ParameterWords(Set.of()), notice -> {}, new Unread(PATIENCE, atOnce))
        .register(config.routes);
    config.routes.post("/at-once", UnreadTest::refuse);
    config.routes.post(
        "/later",
        context -> {
          context.req().getInputStream().read();
          refuse(context);
        });
  }

  private static void refuse(Context context) {
    throw new ProblemException(ProblemType.UNKNOWN_DATASET, "Refused.");
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(SOON_MILLIS);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String read(Socket socket, int bytes) throws IOException {
    return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.US_ASCII);
  }

  private static String readAll(Socket socket) throws IOException {
    return read(socket, Integer.MAX_VALUE);
  }

  /** Sends the parts as a client does that takes its time: each after a while. */
  private static void sendSlowly(Socket socket, List<String> parts)
      throws IOException, InterruptedException {
    for (String part : parts) {
      send(socket, part);
      Thread.sleep(100);
    }
  }

  @Test
  void whoStillSendsIsToldToo() throws IOException, InterruptedException {
    start(1);
    String head = HEAD.formatted("/at-once", "Content-Length: 8");
    String chunks = HEAD.formatted("/at-once", "Transfer-Encoding: chunked");
    for (List<String> parts :
        List.of(
            List.of(head, "a,b\n", "1,2\n"),
            List.of(chunks, "4\r\na,b\n\r\n", "4\r\n1,2\n\r\n", "0\r\n\r\n"))) {
      try (Socket socket = connect()) {
        sendSlowly(socket, parts);
        send(socket, LAST);
        assertThat(readAll(socket)).contains("unknown-dataset", "nothing-here");
      }
    }
  }

  @Test
  void whoWaitsForAnAnswerIsNotWaitedFor() throws IOException {
    start(1);
    try (Socket socket = connect()) {
      send(socket, HEAD.formatted("/at-once", "Expect: 100-continue\r\nContent-Length: 8"));
      assertThat(read(socket, 12)).isEqualTo("HTTP/1.1 404");
    }
  }

  @Test
  void whoWasToldToSendIsWaitedFor() throws IOException, InterruptedException {
    start(1);
    try (Socket socket = connect()) {
      send(socket, HEAD.formatted("/later", "Expect: 100-continue\r\nContent-Length: 8"));
      assertThat(read(socket, 12)).isEqualTo("HTTP/1.1 100");
      sendSlowly(socket, List.of("a,b\n", "1,2\n"));
      send(socket, LAST);
      assertThat(readAll(socket)).contains("unknown-dataset", "nothing-here");
    }
  }

  @Test
  void noMoreAreWaitedForThanThereIsRoomFor() throws IOException {
    start(1);
    try (Socket one = connect();
        Socket other = connect()) {
      send(one, HEAD.formatted("/at-once", "Content-Length: 8"));
      send(other, HEAD.formatted("/at-once", "Content-Length: 8"));
      Socket refused = firstAnswered(one, other);
      Socket waitedFor = refused == one ? other : one;

      assertThat(readAll(refused)).contains("unknown-dataset");
      send(waitedFor, "a,b\n1,2\n" + LAST);
      assertThat(readAll(waitedFor)).contains("unknown-dataset", "nothing-here");
    }
  }

  private static Socket firstAnswered(Socket one, Socket other) throws IOException {
    long until = System.nanoTime() + Duration.ofMillis(SOON_MILLIS).toNanos();
    while (System.nanoTime() < until) {
      if (one.getInputStream().available() > 0) {
        return one;
      }
      if (other.getInputStream().available() > 0) {
        return other;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("Expected an answer to one of them, found none");
  }
}
