package io.milepost.app.subscription;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.milepost.app.load.LoadEvents;
import io.milepost.app.queue.QueueDatabase;
import io.milepost.ingest.remote.AddressRule;
import io.milepost.model.LoadEvent;
import io.milepost.model.UsageException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Sends events to those who subscribed, each until it is taken or all attempts have failed. What is
 * to be sent is on the disk, so that a process that dies is taken up by the next: an event may then
 * come twice, with the same {@code webhook-id}, and is never lost. Thread-safe.
 */
public final class WebhookDispatch implements AutoCloseable {
  /** Between attempts, as Standard Webhooks recommends. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final int AT_ONCE = 4;
  private static final int PAGE = 1000;
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final LoadEvents events;
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final WebhookSender sender;
  private final Clock clock;
  private final List<Duration> pauses;
  private final OneTimeTask<Void> task;
  private final Scheduler scheduler;
  private final Mailbox mailbox;

  /**
   * @param guard throws when an address must not be sent to
   * @param notices takes sentences for the log
   */
  public WebhookDispatch(
      LoadEvents events,
      Webhooks webhooks,
      QueueDatabase database,
      AddressRule guard,
      Consumer<String> notices,
      Clock clock) {
    this(events, webhooks, database, guard, notices, clock, PAUSES);
  }

  WebhookDispatch(
      LoadEvents events,
      Webhooks webhooks,
      QueueDatabase database,
      AddressRule guard,
      Consumer<String> notices,
      Clock clock,
      List<Duration> pauses) {
    this.events = events;
    this.webhooks = webhooks;
    this.deliveries = new Deliveries(database);
    this.sender = new WebhookSender(guard, clock);
    this.clock = clock;
    this.pauses = pauses;
    this.task =
        Tasks.oneTime("delivery", Void.class)
            .onFailure(this::failed)
            .execute((instance, context) -> deliver(Address.parse(instance.getId())));
    this.scheduler =
        Scheduler.create(database.source(), task)
            .tableName(QueueDatabase.DELIVERY_TASKS)
            .threads(AT_ONCE)
            .pollingInterval(Duration.ofSeconds(1))
            .enableImmediateExecution()
            .shutdownMaxWait(GRACE)
            .failureLogging(LogLevel.OFF, false)
            .build();
    this.mailbox = new Mailbox("Telling webhooks", this::post, notices);
  }

  /** Which event goes to which subscription, as the name of a task. */
  private record Address(String webhookId, long eventId) {
    static Address parse(String text) {
      int colon = text.indexOf(':');
      return new Address(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
      return webhookId + ":" + eventId;
    }
  }

  /** Goes on with what was to be sent, and sends what happens from now on. */
  public void start() {
    deliveries
        .list(Delivery.State.PENDING)
        .forEach(delivery -> schedule(new Address(delivery.webhookId(), delivery.eventId())));
    scheduler.start();
    mailbox.start(events);
  }

  /** Makes deliveries of the events that subscriptions have not seen. */
  private void post() {
    for (Webhook webhook : webhooks.list()) {
      long after = webhooks.lastEventId(webhook.webhookId());
      List<LoadEvent> unseen = events.log().list(after, PAGE);
      while (!unseen.isEmpty()) {
        for (LoadEvent event : unseen) {
          if (webhook.wants(event)) {
            deliveries.add(webhook.webhookId(), event.eventId());
            schedule(new Address(webhook.webhookId(), event.eventId()));
          }
          after = event.eventId();
        }
        webhooks.advance(webhook.webhookId(), after);
        unseen = events.log().list(after, PAGE);
      }
    }
  }

  private void schedule(Address address) {
    scheduler.scheduleIfNotExists(task.instance(address.toString()), clock.instant());
  }

  private void deliver(Address address) {
    webhooks
        .find(address.webhookId())
        .ifPresent(
            webhook ->
                events.log().list(address.eventId() - 1, 1).stream()
                    .filter(event -> event.eventId() == address.eventId())
                    .forEach(event -> sender.send(webhook, event)));
    deliveries.taken(address.webhookId(), address.eventId());
  }

  private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    Address address = Address.parse(complete.getExecution().getId());
    String error = complete.getCause().map(cause -> String.valueOf(cause.getMessage())).orElse("");
    int failures = complete.getExecution().consecutiveFailures;
    boolean again = failures < pauses.size();
    Delivery.State state = again ? Delivery.State.PENDING : Delivery.State.DEAD;
    deliveries.failed(address.webhookId(), address.eventId(), state, error);
    if (again) {
      operations.reschedule(complete, complete.getTimeDone().plus(pauses.get(failures)));
    } else {
      operations.stop();
      goOn(address);
    }
  }

  /** Once its task is gone: a delivery may have been replayed while the task was still there. */
  private void goOn(Address address) {
    if (deliveries.isPending(address.webhookId(), address.eventId())) {
      schedule(address);
    }
  }

  /** Deliveries whose attempts have all failed. */
  public List<Delivery> dead() {
    return deliveries.list(Delivery.State.DEAD);
  }

  /**
   * Sends a dead delivery again, with all attempts before it.
   *
   * @throws UsageException when it is not dead
   */
  public void replay(String webhookId, long eventId) {
    if (!deliveries.revive(webhookId, eventId)) {
      throw new UsageException(
          "Expected a delivery that failed for good; event %d is not one of '%s'."
              .formatted(eventId, webhookId));
    }
    schedule(new Address(webhookId, eventId));
  }

  @Override
  public void close() {
    mailbox.close();
    scheduler.stop();
  }
}
