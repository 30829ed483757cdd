package io.milepost.ingest.json;

/**
 * Decodes the escapes of texts (RFC 8259, section 7) to UTF-8. Half a surrogate pair, which no
 * UTF-8 can say, becomes U+FFFD, as in every decoder of Unicode.
 */
public final class JsonEscapes {
  private static final String LETTERS = "\"\\/bfnrt";
  private static final String MEANINGS = "\"\\/\b\f\n\r\t";

  private JsonEscapes() {}

  /**
   * Writes the text {@code [from, to)}, which stood between quotes and is valid, to {@code into},
   * where it takes no more bytes than it had.
   *
   * @return where it ends there
   */
  public static int decode(byte[] bytes, int from, int to, byte[] into, int offset) {
    int out = offset;
    int index = from;
    while (index < to) {
      byte value = bytes[index];
      if (value != '\\') {
        into[out++] = value;
        index++;
      } else if (bytes[index + 1] != 'u') {
        into[out++] = (byte) MEANINGS.charAt(LETTERS.indexOf(bytes[index + 1]));
        index += 2;
      } else {
        int character = character(bytes, index, to);
        out = write(character, into, out);
        index += Character.isSupplementaryCodePoint(character) ? 12 : 6;
      }
    }
    return out;
  }

  private static int character(byte[] bytes, int at, int to) {
    char unit = unit(bytes, at);
    if (!Character.isSurrogate(unit)) {
      return unit;
    }
    boolean followed = at + 12 <= to && bytes[at + 6] == '\\' && bytes[at + 7] == 'u';
    char next = followed ? unit(bytes, at + 6) : 0;
    return Character.isSurrogatePair(unit, next) ? Character.toCodePoint(unit, next) : 0xFFFD;
  }

  private static char unit(byte[] bytes, int at) {
    int unit = 0;
    for (int i = at + 2; i < at + 6; i++) {
      unit = unit << 4 | Character.digit(bytes[i], 16);
    }
    return (char) unit;
  }

  private static int write(int character, byte[] into, int offset) {
    int out = offset;
    if (character < 0x80) {
      into[out++] = (byte) character;
    } else if (character < 0x800) {
      into[out++] = (byte) (0xC0 | character >> 6);
      into[out++] = trail(character);
    } else if (character < 0x10000) {
      into[out++] = (byte) (0xE0 | character >> 12);
      into[out++] = trail(character >> 6);
      into[out++] = trail(character);
    } else {
      into[out++] = (byte) (0xF0 | character >> 18);
      into[out++] = trail(character >> 12);
      into[out++] = trail(character >> 6);
      into[out++] = trail(character);
    }
    return out;
  }

  private static byte trail(int bits) {
    return (byte) (0x80 | bits & 0x3F);
  }
}
