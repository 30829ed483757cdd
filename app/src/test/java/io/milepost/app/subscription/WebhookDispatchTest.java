package io.milepost.app.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.milepost.app.queue.Server;
import io.milepost.ingest.remote.AddressRule;
import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import io.milepost.model.UsageException;
import io.milepost.warehouse.Ledger;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookDispatchTest {
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMillis(10), Duration.ofMillis(10));

  @TempDir private Path directory;
  private Receiver receiver;
  private Server server;
  private Webhooks webhooks;
  private WebhookDispatch dispatch;

  @BeforeEach
  void open() throws IOException {
    receiver = new Receiver();
    start();
  }

  private void start() {
    server = new Server(directory);
    webhooks = new Webhooks(server.database(), Clock.systemUTC());
    dispatch = dispatch(PAUSES);
  }

  private WebhookDispatch dispatch(List<Duration> pauses) {
    return new WebhookDispatch(
        server.home().events(),
        webhooks,
        server.database(),
        AddressRule.ANY,
        notice -> {},
        Clock.systemUTC(),
        pauses);
  }

  @AfterEach
  void close() {
    stop();
    receiver.close();
  }

  private void stop() {
    dispatch.close();
    server.close();
  }

  private Load failedLoad() {
    Ledger ledger = server.home().warehouse().ledger();
    long loadId = ledger.begin("trips", "a.csv", null);
    server.home().events().note(ledger.find(loadId).orElseThrow());
    ledger.endFailed(loadId, "no");
    Load load = ledger.find(loadId).orElseThrow();
    server.home().events().note(load);
    return load;
  }

  @Test
  void sendsSignedCloudEventsThatAnotherLibraryVerifies() throws Exception {
    Webhook webhook = webhooks.add(receiver.url(), Set.of(), 0);
    dispatch.start();
    failedLoad();

    List<Receiver.Message> messages = receiver.await(2);
    for (Receiver.Message message : messages) {
      new com.standardwebhooks.Webhook(webhook.secret()).verify(message.body(), message.headers());
    }
    assertThat(messages)
        .extracting(message -> new ObjectMapper().readTree(message.body()).get("type").asText())
        .containsExactlyInAnyOrder("io.milepost.load.started", "io.milepost.load.failed");
    assertThatThrownBy(
            () ->
                new com.standardwebhooks.Webhook(webhook.secret())
                    .verify(messages.get(0).body() + " ", messages.get(0).headers()))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void sendsOnlyTheKindsThatAreWanted() throws Exception {
    webhooks.add(receiver.url(), Set.of(LoadEvent.Kind.FAILED), 0);
    dispatch.start();
    failedLoad();
    failedLoad();

    assertThat(receiver.await(2)).allMatch(message -> message.body().contains("load.failed"));
  }

  @Test
  void triesAgainUnderTheSameIdAndGivesUpAtLast() throws Exception {
    receiver.answer(500);
    Webhook webhook = webhooks.add(receiver.url(), Set.of(LoadEvent.Kind.FAILED), 0);
    dispatch.start();
    failedLoad();

    List<Receiver.Message> messages = receiver.await(3);
    assertThat(messages).extracting(Receiver.Message::id).containsOnly(messages.get(0).id());
    receiver.until(() -> !dispatch.dead().isEmpty());
    Delivery dead = dispatch.dead().get(0);
    assertThat(dead.attempts()).isEqualTo(3);
    assertThat(dead.error()).contains("found 500");

    receiver.answer(200);
    dispatch.replay(webhook.webhookId(), dead.eventId());
    receiver.until(() -> receiver.messages().size() == 4);
    assertThat(dispatch.dead()).isEmpty();
    assertThatThrownBy(() -> dispatch.replay(webhook.webhookId(), dead.eventId()))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void sendsAgainWhatIsReplayedWhileItsTaskStillEnds() throws Exception {
    Webhook webhook = webhooks.add(receiver.url(), Set.of(LoadEvent.Kind.FAILED), 0);
    receiver.answer(500);
    dispatch.close();
    dispatch = dispatch(List.of());
    dispatch.start();
    failedLoad();

    for (int replays = 1; replays <= 50; replays++) {
      while (dispatch.dead().isEmpty()) {
        Thread.onSpinWait(); // no pause: the replay is to come as early as it can
      }
      dispatch.replay(webhook.webhookId(), dispatch.dead().get(0).eventId());
      receiver.await(replays + 1);
    }
  }

  @Test
  void goesOnWithTheLogOfAReplacedWarehouse() throws Exception {
    webhooks.add(receiver.url(), Set.of(LoadEvent.Kind.FAILED), 0);
    settle();
    dispatch.start();
    failedLoad();
    String first = receiver.await(1).get(0).id();
    stop();
    deleteWarehouse();
    start();
    settle();
    dispatch.start();
    failedLoad();

    assertThat(receiver.await(2)).extracting(Receiver.Message::id).doesNotHaveDuplicates();
    assertThat(first).contains("_2_"); // the same number, and another message
    assertThat(receiver.messages().get(1).id()).contains("_2_");
  }

  @Test
  void staysInItsPlaceInTheSameLog() throws Exception {
    webhooks.add(receiver.url(), Set.of(LoadEvent.Kind.FAILED), 0);
    settle();
    failedLoad();
    settle(); // as another server would, before it delivers
    dispatch.start();

    assertThat(receiver.await(1)).hasSize(1);
  }

  private void settle() {
    new Places(server.database(), server.home().events()).settle();
  }

  private void deleteWarehouse() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(file -> file.toString().contains("warehouse")).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void losesNoEventToARestart() throws Exception {
    webhooks.add(receiver.url(), Set.of(LoadEvent.Kind.FAILED), 0);
    failedLoad(); // nobody dispatches yet
    stop();
    start();
    dispatch.start();
    failedLoad();

    assertThat(receiver.await(2)).extracting(Receiver.Message::id).doesNotHaveDuplicates();
  }

  @Test
  void refusesAddressesThatCannotBeSentTo() {
    assertThatThrownBy(() -> webhooks.add(URI.create("ftp://example.com/"), Set.of(), 0))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("http or https");
    URI endless = URI.create("https://example.com/" + "x".repeat(4000));
    assertThatThrownBy(() -> webhooks.add(endless, Set.of(), 0))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("at most 4000 characters");
  }
}
