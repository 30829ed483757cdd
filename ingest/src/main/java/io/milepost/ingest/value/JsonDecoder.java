package io.milepost.ingest.value;

import io.milepost.ingest.json.JsonScanner;
import io.milepost.ingest.scan.Blanks;
import io.milepost.ingest.scan.LineEnds;
import io.milepost.model.Column;
import io.milepost.model.RejectionCode;
import java.util.Arrays;

/** Texts that have to be JSON, kept as they stand. */
final class JsonDecoder implements ValueDecoder {
  private static final int SENTINEL_AND_PADDING = 17;

  private final TextDecoder texts = new TextDecoder();
  private final JsonScanner scanner = new JsonScanner();

  @Override
  public void target(Column column) {
    texts.target(column);
  }

  @Override
  public Outcome decode(byte[] bytes, int from, int to, int at) {
    int start = Blanks.skip(bytes, from, to);
    int end = Blanks.trimEnd(bytes, start, to);
    if (start == end) {
      return Outcome.BLANK;
    }
    return isJson(bytes, start, end) ? texts.decode(bytes, start, end, at) : Outcome.WRONG;
  }

  /**
   * The scanner wants a line ending behind its text, and takes none inside. Between values they are
   * blanks; in a text they are control characters that have to be escaped.
   */
  private boolean isJson(byte[] bytes, int from, int to) {
    byte[] line =
        Arrays.copyOf(Arrays.copyOfRange(bytes, from, to), to - from + SENTINEL_AND_PADDING);
    int length = to - from;
    boolean inText = false;
    for (int i = 0; i < length; i++) {
      if (line[i] == '"') {
        inText = !inText;
      } else if (inText && line[i] == '\\') {
        i++;
      } else if (!inText && LineEnds.isLineEnd(line[i])) {
        line[i] = ' ';
      }
    }
    line[length] = '\n';
    return scanner.value(line, 0, 0) == length;
  }

  @Override
  public void skip(int at) {
    texts.skip(at);
  }

  @Override
  public RejectionCode code(byte[] bytes, int from, int to) {
    return RejectionCode.BAD_JSON;
  }

  @Override
  public String expectation() {
    return "JSON";
  }
}
