package io.milepost.app.trigger;

import io.milepost.app.queue.Faults;
import io.milepost.app.queue.Ingestion;
import io.milepost.ingest.s3.AwsFaults;
import io.milepost.model.RetryableException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Takes messages of S3 from a queue of SQS. A message is deleted when what it tells of is in our
 * own queue, on the disk; so it may come twice, and is handed on once. Messages that cannot be read
 * stay, so that the queue's redrive policy puts them aside.
 */
final class NoticeFeed {
  private static final int AT_ONCE = 10;
  private static final int PATIENCE_SECONDS = 20;
  private static final int MOST_REMEMBERED = 1_000;

  private final String dataset;
  private final String queueUrl;
  private final SqsClient client;
  private final Arrivals arrivals;
  private final Consumer<Ingestion> queue;
  private final Consumer<String> notices;
  private final Set<String> left = new HashSet<>();

  NoticeFeed(
      String dataset,
      String queueUrl,
      SqsClient client,
      Arrivals arrivals,
      Consumer<Ingestion> queue,
      Consumer<String> notices) {
    this.dataset = dataset;
    this.queueUrl = queueUrl;
    this.client = client;
    this.arrivals = arrivals;
    this.queue = queue;
    this.notices = notices;
  }

  /**
   * Waits for messages for a while and takes them.
   *
   * @throws RetryableException when the queue cannot be read
   */
  void take() {
    Faults.each(receive(), this::take);
  }

  private List<Message> receive() {
    try {
      return client
          .receiveMessage(
              request ->
                  request
                      .queueUrl(queueUrl)
                      .maxNumberOfMessages(AT_ONCE)
                      .waitTimeSeconds(PATIENCE_SECONDS))
          .messages();
    } catch (SdkException e) {
      throw retryable(e);
    }
  }

  private void take(Message message) {
    Optional<List<ObjectNotice>> told = ObjectNotice.read(message.body());
    if (told.isEmpty()) {
      leave(message.messageId());
      return;
    }
    told.get().forEach(this::handOn);
    delete(message);
  }

  private void delete(Message message) {
    try {
      client.deleteMessage(
          request -> request.queueUrl(queueUrl).receiptHandle(message.receiptHandle()));
    } catch (SdkException e) {
      throw retryable(e);
    }
  }

  private static RetryableException retryable(SdkException e) {
    return new RetryableException(AwsFaults.reason(e), e);
  }

  /** It comes again after a while, and is told of once. */
  private void leave(String messageId) {
    if (left.size() == MOST_REMEMBERED) {
      left.clear();
    }
    if (left.add(messageId)) {
      notices.accept(
          "Expected messages of S3 in the queue %s, found one that is none (%s); it is left there."
              .formatted(queueUrl, messageId));
    }
  }

  private void handOn(ObjectNotice object) {
    if (!arrivals.isKnown(dataset, object.address(), object.version())) {
      queue.accept(Sent.address(dataset, object.address()));
      arrivals.add(dataset, object.address(), object.version());
    }
  }
}
