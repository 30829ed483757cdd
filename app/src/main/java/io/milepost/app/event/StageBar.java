package io.milepost.app.event;

import me.tongfei.progressbar.ProgressBar;

/** A bar that is on the terminal, and what moves it on. */
record StageBar(ProgressBar bar, Heartbeat heartbeat) implements AutoCloseable {

  /** Takes the bar away. */
  @Override
  public void close() {
    heartbeat.stop();
    bar.close();
  }
}
