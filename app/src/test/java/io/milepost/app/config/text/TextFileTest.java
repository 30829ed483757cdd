package io.milepost.app.config.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.UsageException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
  @TempDir private Path directory;

  @Test
  void readsUtf8() throws IOException {
    Path file = Files.writeString(directory.resolve("a.txt"), "Plzeň\n");
    assertThat(TextFile.read(file, "a town")).isEqualTo("Plzeň\n");
  }

  @Test
  void saysWhatItCannotRead() throws IOException {
    Path latin = Files.write(directory.resolve("a.txt"), new byte[] {'a', (byte) 0xE9, 'b'});
    assertThatThrownBy(() -> TextFile.read(latin, "a town"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("it is not UTF-8 text");
    assertThatThrownBy(() -> TextFile.read(directory.resolve("none"), "a town"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("there is no such file");
  }

  @Test
  void refusesWhatNobodyWrites() throws IOException {
    Path file = directory.resolve("large.geojson");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength((64 << 20) + 1);
    }
    assertThatThrownBy(() -> TextFile.read(file, "GeoJSON"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("Expected a file with GeoJSON of at most 64 MiB, but '" + file);
  }
}
