package io.milepost.app.api.resource;

import io.javalin.http.Context;
import io.milepost.app.api.operation.Call;
import io.milepost.app.api.operation.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Answers that clients may keep for as long as the warehouse stays as it is (RFC 9110, ETag). */
final class Tagged {
  private static final long CACHE_BYTES = 64L << 20;

  private final LedgerVersion version;
  private final AnswerCache cache = new AnswerCache(CACHE_BYTES);

  Tagged(LedgerVersion version) {
    this.version = version;
  }

  /**
   * Answers with JSON, from the cache if it can be, or says that nothing has changed.
   *
   * @param question all that the answer depends on, beside the warehouse
   */
  void json(Call call, String question, Call.JsonAnswer answer) throws IOException {
    String now = version.current();
    byte[] bytes = cache.get(now, question, () -> Call.write(answer));
    String tag = tag(now, question);
    Context context = call.context();
    context.header("ETag", tag);
    if (isKnown(context, tag)) {
      context.status(304);
    } else {
      call.bytes(Content.JSON, bytes);
    }
  }

  /** Weak, as the same answer may come compressed. */
  private static String tag(String version, String question) {
    CRC32C crc = new CRC32C();
    crc.update(question.getBytes(StandardCharsets.UTF_8));
    return "W/\"%s.%08x\"".formatted(version, crc.getValue());
  }

  private static boolean isKnown(Context context, String tag) {
    String known = context.header("If-None-Match");
    if (known == null) {
      return false;
    }
    for (String one : known.split(",", -1)) {
      String stripped = one.strip();
      if (stripped.equals("*") || stripped.equals(tag) || ("W/" + stripped).equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
