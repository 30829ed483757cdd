package io.milepost.ingest.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response as a stream that does not wait forever: the client's own has no timeout
 * once the headers are there. Holds a few pieces of the body at most.
 */
final class TimedBody extends InputStream implements BodySubscriber<InputStream> {
  private static final int PIECES_AHEAD = 4;

  private final Duration patience;
  private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
  private final Queue<ByteBuffer> taken = new ArrayDeque<>();
  private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();
  private boolean ended;

  /** Some bytes, or the end, good or bad. */
  private record Piece(List<ByteBuffer> bytes, boolean last, @Nullable Throwable failure) {}

  /**
   * @param patience how long to wait for the next piece
   */
  TimedBody(Duration patience) {
    this.patience = patience;
  }

  @Override
  public CompletionStage<InputStream> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription.complete(given);
    given.request(PIECES_AHEAD);
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    pieces.add(new Piece(bytes, false, null));
  }

  @Override
  public void onError(Throwable failure) {
    pieces.add(new Piece(List.of(), true, failure));
  }

  @Override
  public void onComplete() {
    pieces.add(new Piece(List.of(), true, null));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    while (true) {
      ByteBuffer bytes = taken.peek();
      if (bytes == null) {
        if (!take()) {
          return -1;
        }
      } else if (bytes.hasRemaining()) {
        int count = Math.min(length, bytes.remaining());
        bytes.get(into, offset, count);
        return count;
      } else {
        taken.remove();
      }
    }
  }

  /** Waits for the next piece; false at the end. */
  private boolean take() throws IOException {
    if (ended) {
      return false;
    }
    Piece piece = poll();
    ended = piece.last();
    if (piece.failure() != null) {
      throw new IOException(said(piece.failure()), piece.failure());
    }
    taken.addAll(piece.bytes());
    subscription.join().request(1);
    return !ended;
  }

  private Piece poll() throws IOException {
    try {
      Piece piece = pieces.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (piece == null) {
        throw new IOException("no data came for %d seconds".formatted(patience.toSeconds()));
      }
      return piece;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String said(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  @Override
  public void close() {
    ended = true;
    if (subscription.isDone()) {
      subscription.join().cancel();
    }
  }
}
