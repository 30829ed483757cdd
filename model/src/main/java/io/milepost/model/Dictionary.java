package io.milepost.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts that repeat, numbered 0, 1, 2 … in the order they were first seen. One dictionary serves
 * all readers of a source. Thread-safe; readers keep a cache of their own in front of it.
 */
public final class Dictionary {
  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** The code of {@code text}, given on first sight. */
  public synchronized int code(String text) {
    Integer known = codes.get(text);
    if (known != null) {
      return known;
    }
    codes.put(text, texts.size());
    texts.add(text);
    return texts.size() - 1;
  }

  /** All texts so far, indexed by code. */
  public synchronized List<String> texts() {
    return List.copyOf(texts);
  }
}
