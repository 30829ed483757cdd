package io.milepost.app.queue;

import io.milepost.app.load.LoadEvents;
import io.milepost.app.queue.QueueDatabase.Change;
import io.milepost.warehouse.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Takes loads in: numbers them all, then writes down what they are to bring, all or none. */
record Acceptance(Ledger ledger, LoadEvents events, QueueDatabase database, Uploads uploads) {

  /**
   * Numbers loads and has what they are to bring on the disk when it returns. Of a process that
   * dies in between, nothing is accepted: numbers without a request are cancelled by the next.
   *
   * @param alongside what else is to be written down of these numbers, in the same transaction
   */
  List<Long> take(List<Ingestion> asked, Function<List<Long>, List<Change>> alongside) {
    List<Long> numbered = new ArrayList<>();
    try {
      asked.forEach(each -> numbered.add(ledger.queue(each.dataset(), each.name())));
      database.updateAll(changes(numbered, asked, alongside));
    } catch (RuntimeException e) {
      takeBack(numbered, asked, new Faults(e));
      throw e;
    }
    return numbered;
  }

  /** The files first: on a full disk that makes the room in which the rest can be written. */
  private void takeBack(List<Long> numbered, List<Ingestion> asked, Faults faults) {
    asked.forEach(each -> faults.attempt(() -> uploads.delete(each)));
    numbered.forEach(loadId -> faults.attempt(() -> takeBack(loadId)));
  }

  /** Ends a load that was numbered, and that nobody was told is accepted. */
  void takeBack(long loadId) {
    ledger.cancel(loadId);
    events.note(ledger.find(loadId).orElseThrow());
  }

  private static List<Change> changes(
      List<Long> numbered, List<Ingestion> asked, Function<List<Long>, List<Change>> alongside) {
    List<Change> changes = new ArrayList<>(alongside.apply(numbered));
    for (int i = 0; i < numbered.size(); i++) {
      changes.add(Ingestions.putting(numbered.get(i), asked.get(i)));
    }
    return changes;
  }
}
