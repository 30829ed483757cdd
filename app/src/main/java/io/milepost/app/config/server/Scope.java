package io.milepost.app.config.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the holder of a key may do; each scope holds those before it. */
public enum Scope {
  /** Ask questions. */
  READ,
  /** Bring data, too: loads, saved areas. */
  INGEST,
  /** Change what is there, too: undo loads, find routes anew. */
  ADMIN;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope of that word; empty when there is none. */
  public static Optional<Scope> find(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
  }

  /** Whether a key of this scope may do what needs {@code needed}. */
  public boolean allows(Scope needed) {
    return compareTo(needed) >= 0;
  }
}
