package io.milepost.ingest.source;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** How a source is compressed, told by its first bytes and never by its name. */
enum Compression {
  NONE("text"),
  GZIP("gzip data"),
  ZSTD("zstd data");

  private static final int MAGIC_BYTES = 4;
  private static final int COMPRESSED_CHUNK = 1 << 16;

  private final String word;

  Compression(String word) {
    this.word = word;
  }

  /** For messages: "… ends in the middle of its gzip data". */
  String word() {
    return word;
  }

  /** The compression of {@code in}, whose first bytes are put back. */
  static Compression of(PushbackInputStream in) throws IOException {
    byte[] magic = in.readNBytes(MAGIC_BYTES);
    in.unread(magic);
    if (magic.length >= 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B) {
      return GZIP;
    }
    return magic.length == MAGIC_BYTES && isZstd(magic) ? ZSTD : NONE;
  }

  /** The decompressed content of {@code in}. */
  InputStream decompress(InputStream in) throws IOException {
    return switch (this) {
      case NONE -> in;
      case GZIP -> new GzipInputStream(in, COMPRESSED_CHUNK);
      case ZSTD -> new ZstdInputStreamNoFinalizer(in);
    };
  }

  static PushbackInputStream withRoomForMagic(InputStream in) {
    return new PushbackInputStream(in, MAGIC_BYTES);
  }

  /** RFC 8878: a frame, section 3.1.1, or a skippable frame, section 3.1.2. */
  private static boolean isZstd(byte[] magic) {
    boolean frame = magic[0] == 0x28 && magic[1] == (byte) 0xB5 && magic[2] == 0x2F;
    boolean skippable = (magic[0] & 0xF0) == 0x50 && magic[1] == 0x2A && magic[2] == 0x4D;
    return frame && magic[3] == (byte) 0xFD || skippable && magic[3] == 0x18;
  }
}
