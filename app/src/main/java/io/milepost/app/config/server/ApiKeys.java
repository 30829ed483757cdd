package io.milepost.app.config.server;

import io.milepost.app.config.Home;
import io.milepost.model.Nearest;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a home's API. What another process writes is seen at the next question. Thread-safe.
 *
 * <p>A key is told once, as {@code mp.NAME.SECRET}.
 */
public final class ApiKeys {
  private static final String MARK = "mp";
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final int SECRET_BYTES = 32;
  private static final int SALT_BYTES = 16;

  private final Path file;
  private final SecureRandom random = new SecureRandom();
  private @Nullable FileTime readAt;
  private List<ApiKey> keys = List.of();

  public ApiKeys(Home home) {
    file = home.keysFile();
  }

  /** All keys, in the order in which they were added. */
  public synchronized List<ApiKey> list() {
    FileTime changed = changed();
    if (changed == null || !changed.equals(readAt)) {
      keys = KeyFile.read(file);
      readAt = changed;
    }
    return keys;
  }

  private @Nullable FileTime changed() {
    try {
      return Files.exists(file) ? Files.getLastModifiedTime(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds a key.
   *
   * @return the key itself, which is kept nowhere
   * @throws UsageException when the name is not fit, or taken
   */
  public synchronized String add(String name, Scope scope, Clock clock) {
    requireFree(name);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
    String salt = HexFormat.of().formatHex(bytes(SALT_BYTES));
    List<ApiKey> more = new ArrayList<>(list());
    more.add(
        new ApiKey(
            name,
            scope,
            salt,
            ApiKey.hash(salt, secret),
            clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    write(more);
    return String.join(".", MARK, name, secret);
  }

  private void requireFree(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new UsageException(
          "Expected the name of a key to be at most 40 lower-case letters, digits and hyphens, such as 'dashboard'; found '%s'."
              .formatted(name));
    }
    if (list().stream().anyMatch(key -> key.name().equals(name))) {
      throw new UsageException(
          "There is a key '%s' already. Remove it first, or choose another name.".formatted(name));
    }
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /**
   * Removes a key, which opens nothing from now on.
   *
   * @throws UsageException when there is none of that name
   */
  public synchronized void remove(String name) {
    List<ApiKey> rest = list().stream().filter(key -> !key.name().equals(name)).toList();
    if (rest.size() == list().size()) {
      List<String> names = list().stream().map(ApiKey::name).toList();
      throw new UsageException(
          "There is no key '%s'. %s".formatted(name, Nearest.hint(name, names)));
    }
    write(rest);
  }

  private void write(List<ApiKey> changed) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    KeyFile.write(file, changed);
    readAt = null;
  }

  /** The key that is told as {@code token}; empty when there is none. */
  public Optional<ApiKey> find(String token) {
    String[] parts = token.split("\\.", -1);
    return parts.length != 3 || !parts[0].equals(MARK)
        ? Optional.empty()
        : list().stream()
            .filter(key -> key.name().equals(parts[1]))
            .filter(key -> key.has(parts[2]))
            .findFirst();
  }
}
