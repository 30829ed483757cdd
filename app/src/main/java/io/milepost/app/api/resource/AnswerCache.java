package io.milepost.app.api.resource;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers that were given lately, as bytes, up to a number of bytes in all. An answer is kept for
 * one version of the warehouse. Thread-safe.
 */
public final class AnswerCache {
  private static final int OVERHEAD_BYTES = 200;

  private final long mostBytes;
  private final Map<String, byte[]> answers = new LinkedHashMap<>(16, 0.75f, true);
  private String version = "";
  private long bytes;

  /** Works an answer out. */
  @FunctionalInterface
  public interface Work {
    byte[] answer() throws IOException;
  }

  public AnswerCache(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** The answer to a question, worked out when it is not kept; never change it. */
  public byte[] get(String currentVersion, String question, Work work) throws IOException {
    byte[] kept = find(currentVersion, question);
    if (kept != null) {
      return kept;
    }
    byte[] answer = work.answer();
    keep(currentVersion, question, answer);
    return answer;
  }

  private synchronized byte @org.jspecify.annotations.Nullable [] find(
      String currentVersion, String question) {
    return version.equals(currentVersion) ? answers.get(question) : null;
  }

  private synchronized void keep(String currentVersion, String question, byte[] answer) {
    if (!version.equals(currentVersion)) {
      answers.clear();
      bytes = 0;
      version = currentVersion;
    }
    byte[] before = answers.put(question, answer);
    bytes += size(question, answer) - (before == null ? 0 : size(question, before));
    var eldest = answers.entrySet().iterator();
    while (bytes > mostBytes && eldest.hasNext()) {
      var forgotten = eldest.next();
      bytes -= size(forgotten.getKey(), forgotten.getValue());
      eldest.remove();
    }
  }

  private static long size(String question, byte[] answer) {
    return OVERHEAD_BYTES + 2L * question.length() + answer.length;
  }
}
