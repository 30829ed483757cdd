package io.milepost.app.queue;

import java.util.function.Consumer;

/** Tells of work that fails and is tried again, once for each reason. Of one thread. */
public final class RepeatedFault {
  private final String work;
  private final Consumer<String> notices;
  private String last = "";

  /**
   * @param work what is done, as a sentence begins
   * @param notices takes the sentences
   */
  public RepeatedFault(String work, Consumer<String> notices) {
    this.work = work;
    this.notices = notices;
  }

  /** The work was done. */
  public void over() {
    last = "";
  }

  /** The work failed. */
  public void tell(Exception e) {
    String why = e.getMessage() == null ? e.toString() : e.getMessage();
    if (!why.equals(last)) {
      notices.accept(work + " failed, and is tried again: " + why);
    }
    last = why;
  }
}
