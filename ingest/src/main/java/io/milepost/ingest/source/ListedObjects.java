package io.milepost.ingest.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;

/**
 * A JSON text that is one list of objects, as the objects one a line. An object stands on the line
 * where it begins: line ends inside it follow it. Of several that begin on one line the others come
 * on lines of their own, for which the next line ends are left out. What is not of a list passes as
 * it stands, to be rejected by who reads the lines.
 */
final class ListedObjects extends InputStream {
  private static final int CHUNK = 1 << 16;
  private static final byte[] NOT_CLOSED =
      "\n(the list is not closed)\n".getBytes(StandardCharsets.UTF_8);

  private final InputStream in;
  private final byte[] chunk = new byte[CHUNK];
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream(2 * CHUNK);
  private byte[] ready = new byte[0];
  private int position;
  private int depth;
  private int heldLineEnds;
  private int lineEndsAhead;
  private boolean inString;
  private boolean escaped;
  private boolean lineHasObject;
  private boolean separated;
  private boolean closed;
  private boolean ended;

  private ListedObjects(InputStream in) {
    this.in = in;
  }

  /** The lines of a text that begins with a list, or the text itself. */
  static InputStream unwrap(InputStream text) throws IOException {
    PushbackInputStream peekable = new PushbackInputStream(text, CHUNK);
    byte[] start = peekable.readNBytes(CHUNK);
    peekable.unread(start);
    int first = 0;
    while (first < start.length && isBlank(start[first])) {
      first++;
    }
    return first < start.length && start[first] == '[' ? opened(peekable, first) : peekable;
  }

  private static InputStream opened(InputStream text, int blanks) throws IOException {
    ListedObjects list = new ListedObjects(text);
    list.lines.write(text.readNBytes(blanks));
    text.skipNBytes(1);
    return list;
  }

  private static boolean isBlank(byte value) {
    return value == ' ' || value == '\t' || value == '\n' || value == '\r';
  }

  private void take(byte value) {
    if (inString) {
      takeInString(value);
    } else if (depth > 0) {
      takeInObject(value);
    } else {
      takeBetween(value);
    }
  }

  private void takeInString(byte value) {
    inString = escaped || value != '"';
    escaped = value == '\\' && !escaped;
    hold(value);
  }

  private void takeInObject(byte value) {
    switch (value) {
      case '"' -> inString = true;
      case '{', '[' -> depth++;
      case '}', ']' -> depth--;
      default -> {}
    }
    hold(value);
    if (depth == 0) {
      for (; heldLineEnds > 0; heldLineEnds--) {
        endLine();
      }
    }
  }

  private void endLine() {
    if (lineEndsAhead > 0) {
      lineEndsAhead--;
    } else {
      lines.write('\n');
      lineHasObject = false;
    }
  }

  private void hold(byte value) {
    if (value == '\n') {
      heldLineEnds++;
    }
    lines.write(value == '\n' || value == '\r' ? ' ' : value);
  }

  private void takeBetween(byte value) {
    if (closed) {
      lines.write(value);
    } else if (value == ',') {
      separated = true;
    } else if (value == ']') {
      closed = true;
    } else if (value == '\n') {
      endLine();
    } else if (isBlank(value)) {
      lines.write(' ');
    } else {
      begin(value);
    }
  }

  private void begin(byte value) {
    if (lineHasObject && separated) {
      lines.write('\n');
      lineEndsAhead++;
    }
    lineHasObject = true;
    separated = false;
    depth += value == '{' || value == '[' ? 1 : 0;
    inString = value == '"';
    lines.write(value);
  }

  private boolean advance() throws IOException {
    while (position == ready.length && !ended) {
      int read = in.read(chunk);
      for (int i = 0; i < read; i++) {
        take(chunk[i]);
      }
      if (read < 0) {
        ended = true;
        lines.write(closed ? new byte[0] : NOT_CLOSED);
      }
      ready = lines.toByteArray();
      lines.reset();
      position = 0;
    }
    return position < ready.length;
  }

  @Override
  public int read() throws IOException {
    return advance() ? ready[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!advance()) {
      return -1;
    }
    int count = Math.min(length, ready.length - position);
    System.arraycopy(ready, position, into, offset, count);
    position += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
