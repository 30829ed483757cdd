package io.milepost.app.api.stream;

import io.javalin.http.Context;
import io.milepost.app.load.LoadEvents;
import io.milepost.model.LoadEvent;
import io.milepost.warehouse.EventLog;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Sends events to all who subscribe, each from where it wants to begin and as fast as it reads. One
 * thread hands new events to all; what a subscriber's connection does not take now is sent by the
 * server's threads when it does. Nothing is queued for a subscriber: it only has a place in the
 * log.
 */
public final class EventStreams implements AutoCloseable {
  private static final int RECENT = 8192;
  private static final int HISTORY_PAGE = 200;
  private static final int HISTORY_THREADS = 2;

  private final EventLog log;
  private final RecentFrames recent;
  private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
  private final Semaphore news = new Semaphore(0);
  private final Runnable stopListening;
  private final ExecutorService history;
  private final ScheduledExecutorService heart;
  private final Thread courier;
  private volatile boolean closed;

  /**
   * @param heartbeat how often subscribers hear that the connection stands
   */
  public EventStreams(LoadEvents events, Duration heartbeat) {
    this(events, heartbeat, RECENT);
  }

  EventStreams(LoadEvents events, Duration heartbeat, int recentEvents) {
    log = events.log();
    recent = new RecentFrames(recentEvents, log.lastId() + 1);
    stopListening = events.listen(this::hear);
    history = Executors.newFixedThreadPool(HISTORY_THREADS, work -> daemon(work, "event-history"));
    heart = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "event-heartbeat"));
    var unused =
        heart.scheduleAtFixedRate(
            () -> subscribers.forEach(Subscriber::beat),
            heartbeat.toMillis(),
            heartbeat.toMillis(),
            TimeUnit.MILLISECONDS);
    courier = daemon(this::deliver, "event-courier");
    courier.start();
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  private void hear(LoadEvent event) {
    recent.add(Frame.of(event));
    news.release();
  }

  private void deliver() {
    while (!closed) {
      news.acquireUninterruptibly();
      news.drainPermits();
      subscribers.forEach(Subscriber::pump);
    }
  }

  /** How many subscribers there are. */
  public int subscribers() {
    return subscribers.size();
  }

  /**
   * Turns a request into a subscription, which lasts until the client goes, the server stops, or
   * the load that it is about ends.
   *
   * @param loadId of the only load it is about; 0 for all
   * @param after the id of the last event that the client knows
   * @param over whether that load had ended by then
   */
  public void subscribe(Context context, long loadId, long after, boolean over) {
    context.future(
        () -> {
          ServletOutputStream out = output(context);
          Subscriber subscriber = new Subscriber(this, out, loadId, after, over);
          out.setWriteListener(subscriber);
          return subscriber.ended();
        });
  }

  private static ServletOutputStream output(Context context) {
    try {
      return context.res().getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RecentFrames recent() {
    return recent;
  }

  void add(Subscriber subscriber) {
    if (closed) {
      subscriber.end();
    } else {
      subscribers.add(subscriber);
    }
  }

  void remove(Subscriber subscriber) {
    subscribers.remove(subscriber);
  }

  /** Reads a page of the log for a subscriber, and has it go on. */
  void fetch(Subscriber subscriber, long loadId, long after) {
    history.execute(
        () -> {
          try {
            remind(subscriber, loadId, after);
          } catch (RuntimeException e) {
            subscriber.end(); // the client comes again, and asks for the same
          }
        });
  }

  private void remind(Subscriber subscriber, long loadId, long after) {
    long last = log.lastId();
    List<LoadEvent> page =
        loadId == 0 ? log.list(after, HISTORY_PAGE) : log.list(loadId, after, HISTORY_PAGE);
    boolean goesOn = page.size() == HISTORY_PAGE;
    subscriber.remember(page.stream().map(Frame::of).toList(), goesOn, last);
  }

  @Override
  public void close() {
    closed = true;
    stopListening.run();
    news.release();
    heart.shutdown();
    history.shutdown();
    subscribers.forEach(Subscriber::end);
  }
}
