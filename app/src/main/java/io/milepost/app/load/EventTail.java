package io.milepost.app.load;

import io.milepost.model.LoadEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads the event log as it grows, each event once and in its order: of all loads, or of one. For
 * one thread.
 */
public final class EventTail implements AutoCloseable {
  private static final int PAGE = 1000;

  private final LoadEvents events;
  private final long loadId;
  private final Semaphore news = new Semaphore(0);
  private final Runnable deaf;
  private long place;

  /**
   * @param loadId of the only load it is about; 0 for all
   * @param after the id of the last event that is known
   */
  public EventTail(LoadEvents events, long loadId, long after) {
    this.events = events;
    this.loadId = loadId;
    place = after;
    deaf = events.listen(this::hear);
  }

  private void hear(LoadEvent event) {
    if (loadId == 0 || event.loadId() == loadId) {
      news.release();
    }
  }

  /**
   * The next events, waiting for them when there are none yet; empty when there were none for as
   * long as {@code patience}.
   */
  public List<LoadEvent> next(Duration patience) throws InterruptedException {
    List<LoadEvent> page = page();
    if (page.isEmpty() && news.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      news.drainPermits();
      page = page();
    }
    return page;
  }

  private List<LoadEvent> page() {
    List<LoadEvent> page =
        loadId == 0 ? events.log().list(place, PAGE) : events.log().list(loadId, place, PAGE);
    if (!page.isEmpty()) {
      place = page.get(page.size() - 1).eventId();
    }
    return page;
  }

  @Override
  public void close() {
    deaf.run();
  }
}
