package io.milepost.app.api.operation;

import java.io.IOException;

/** Answers calls of one operation; called from many threads. */
@FunctionalInterface
public interface Handler {

  /** Answers, or throws what {@link io.milepost.app.api.problem.Problems} turns into a problem. */
  void answer(Call call) throws IOException;
}
