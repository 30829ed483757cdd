package io.milepost.app.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.config.Home;
import io.milepost.app.queue.Ingestion;
import io.milepost.app.queue.QueueDatabase;
import io.milepost.model.RetryableException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Against a server that speaks as SQS does. */
class NoticeFeedTest {
  private static final String NOTICE =
      """
      {"Records":[{"eventName":"ObjectCreated:Put","s3":{"bucket":{"name":"feeds"},
        "object":{"key":"%s","size":12,"eTag":"%s"}}}]}
      """;

  @TempDir private Path directory;
  private final List<Ingestion> submitted = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private SQSRestServer server;
  private QueueDatabase database;
  private SqsClient client;
  private String queue;

  @BeforeEach
  void start() {
    System.setProperty("aws.accessKeyId", "x");
    System.setProperty("aws.secretAccessKey", "x");
    server = SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    int port = server.waitUntilStarted().localAddress().getPort();
    client = SqsClients.of(URI.create("http://127.0.0.1:" + port));
    queue = client.createQueue(request -> request.queueName("feeds")).queueUrl();
    database = QueueDatabase.open(new Home(directory));
  }

  @AfterEach
  void stop() {
    client.close();
    database.close();
    server.stopAndWait();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  private NoticeFeed feed() {
    return new NoticeFeed(
        "trips", queue, client, new Arrivals(database), submitted::add, told::add);
  }

  private void send(String message) {
    client.sendMessage(request -> request.queueUrl(queue).messageBody(message));
  }

  private String left() {
    return client
        .getQueueAttributes(
            request -> request.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
        .attributes()
        .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
  }

  @Test
  void handsOnEachVersionOfAnObjectOnce() {
    send(NOTICE.formatted("a.csv", "1"));
    feed().take();
    send(NOTICE.formatted("a.csv", "1")); // told again, as SQS may
    send(NOTICE.formatted("a.csv", "2"));
    feed().take();

    assertThat(submitted)
        .extracting(Ingestion::location)
        .containsExactly("s3://feeds/a.csv", "s3://feeds/a.csv");
    assertThat(left()).isEqualTo("0");
    assertThat(told).isEmpty();
  }

  @Test
  void passesOverFoldersAndMarkers() {
    send(NOTICE.formatted("in/", "1"));
    send(NOTICE.formatted("in/_SUCCESS", "1"));
    send(NOTICE.formatted("in/trips+%5B1%5D.csv", "1"));
    for (int looks = 0; looks < 3 && submitted.isEmpty(); looks++) {
      feed().take();
    }

    assertThat(submitted)
        .extracting(Ingestion::location)
        .containsExactly("s3://feeds/in/trips [1].csv");
  }

  @Test
  void leavesWhatItCannotRead() {
    send("hello");
    feed().take();

    assertThat(submitted).isEmpty();
    assertThat(told).singleElement().asString().contains("Expected messages of S3");
    assertThat(left()).isEqualTo("1");
  }

  @Test
  void tellsOnceOfWhatItLeaves() {
    client.setQueueAttributes(
        request ->
            request.queueUrl(queue).attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "0")));
    NoticeFeed feed = feed();
    send("hello");
    feed.take();
    feed.take();
    send("hello again");
    for (int looks = 0; looks < 10 && told.size() < 2; looks++) {
      feed.take();
    }

    assertThat(told).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void aMessageThatCannotBeDeletedIsToldAsOneThatCannotBeRead() {
    send(NOTICE.formatted("a.csv", "1"));
    NoticeFeed feed =
        new NoticeFeed(
            "trips",
            queue,
            client,
            new Arrivals(database),
            ingestion -> client.deleteQueue(request -> request.queueUrl(queue)),
            told::add);

    assertThat(org.assertj.core.api.Assertions.catchThrowable(feed::take))
        .isInstanceOf(RetryableException.class);
  }

  @Test
  void keepsTheMessageWhenItsObjectCannotBeQueued() {
    send(NOTICE.formatted("a.csv", "1"));
    NoticeFeed full =
        new NoticeFeed(
            "trips",
            queue,
            client,
            new Arrivals(database),
            ingestion -> {
              throw new IllegalStateException("no room");
            },
            told::add);

    assertThat(org.assertj.core.api.Assertions.catchThrowable(full::take)).hasMessage("no room");
    assertThat(left()).isEqualTo("1");
  }
}
