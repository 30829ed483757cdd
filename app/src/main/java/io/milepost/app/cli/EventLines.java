package io.milepost.app.cli;

import io.milepost.app.cli.output.Printable;
import io.milepost.app.load.LoadListener;
import io.milepost.app.load.LoadListeners;
import io.milepost.model.InputSource.Progress;
import io.milepost.model.LoadEvent;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;

/**
 * Shows events as lines, and how far sources are read as this program shows that of its own loads:
 * as a bar on a terminal, which goes while lines are written.
 */
final class EventLines implements EventPrinter {
  private final EventWords words;
  private final PrintWriter out;
  private final LoadListeners listeners;
  private final Map<Long, Reading> readings = new HashMap<>();

  EventLines(EventWords words, PrintWriter out, LoadListeners listeners) {
    this.words = words;
    this.out = out;
    this.listeners = listeners;
  }

  /** How far a source is read, as the last event told. */
  private static final class Reading {
    private final LoadListener listener;
    private volatile Progress progress;

    Reading(LoadListener listener, Progress progress) {
      this.listener = listener;
      this.progress = progress;
    }
  }

  @Override
  public void print(LoadEvent event) {
    if (event.kind() == LoadEvent.Kind.PROGRESS) {
      goOn(event);
      return;
    }
    hide();
    words.of(event).stream().map(Printable::of).forEach(out::println);
  }

  private void goOn(LoadEvent event) {
    Progress progress = EventWords.progress(event);
    Reading known = readings.get(event.loadId());
    if (known != null) {
      known.progress = progress;
      return;
    }
    Reading reading = new Reading(listeners.begin(), progress);
    readings.put(event.loadId(), reading);
    reading.listener.reading(
        Printable.of(words.source(event)), EventWords.elapsed(event), () -> reading.progress);
  }

  /** Those that are read on are shown again with their next event. */
  private void hide() {
    readings.values().forEach(reading -> reading.listener.ended());
    readings.clear();
  }

  @Override
  public void close() {
    hide();
  }
}
