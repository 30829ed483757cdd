package io.milepost.app.load;

import io.milepost.model.InputSource.Progress;
import java.time.Duration;
import java.util.function.Supplier;

/** Has a load, or a discovery, fail at its next stage when whoever asked for it has gone. */
record LeavingListener(LoadListener listener, Asker asker) implements LoadListener {
  @Override
  public void reading(String source, Duration elapsed, Supplier<Progress> progress) {
    asker.requireThere();
    listener.reading(source, elapsed, progress);
  }

  @Override
  public void storing(String source, long rows) {
    asker.requireThere();
    listener.storing(source, rows);
  }

  @Override
  public void discovering(long trips) {
    asker.requireThere();
    listener.discovering(trips);
  }

  @Override
  public void notice(String sentence) {
    listener.notice(sentence);
  }

  @Override
  public boolean isWanted() {
    return asker.isThere() && listener.isWanted();
  }

  @Override
  public void ended() {
    listener.ended();
  }
}
