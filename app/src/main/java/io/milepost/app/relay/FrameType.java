package io.milepost.app.relay;

import java.io.IOException;

/** What a frame holds, by the byte that it begins with. */
enum FrameType {
  /** From the client, first: the command to run, as text of the callers' own. */
  START('s'),
  /** From the client, first: who are you? From the server: the answer, and the end. */
  ABOUT('a'),
  /** From the server: more of standard input is wanted. */
  INPUT_WANTED('w'),
  /** From the client: bytes of standard input, as many as there were. */
  INPUT('i'),
  /** From the client: standard input has ended. */
  INPUT_END('z'),
  /** From the client: standard input cannot be read; the reason. */
  INPUT_FAILED('f'),
  /** From the server: bytes for standard output. */
  OUT('o'),
  /** From the server: bytes for standard error. */
  ERR('e'),
  /** From the server, last: the exit code, an int. */
  EXIT('x');

  private final byte mark;

  FrameType(char mark) {
    this.mark = (byte) mark;
  }

  byte mark() {
    return mark;
  }

  static FrameType of(byte mark) throws IOException {
    for (FrameType type : values()) {
      if (type.mark == mark) {
        return type;
      }
    }
    throw new IOException("Expected the beginning of a frame, found byte " + mark);
  }
}
