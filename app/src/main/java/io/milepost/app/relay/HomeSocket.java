package io.milepost.app.relay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Where the server of a home listens: {@code serve.sock} in the home or, where that path is longer
 * than sockets take, in a directory of the temporary directory that is told by the home's path.
 */
final class HomeSocket {
  private static final String NAME = "serve.sock";

  /** Linux takes 107 bytes, macOS 103. */
  private static final int LONGEST_BYTES = 100;

  private static final int DIGITS = 16;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Path home;
  private final Path file;

  private HomeSocket(Path home, Path file) {
    this.home = home;
    this.file = file;
  }

  /** The socket of the home in this directory, which exists. */
  static HomeSocket of(Path home) throws IOException {
    Path real = home.toRealPath();
    Path inside = real.resolve(NAME);
    return new HomeSocket(real, isShort(inside) ? inside : outside(real).resolve(NAME));
  }

  private static boolean isShort(Path file) {
    return file.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
  }

  private static Path outside(Path home) {
    String told = HexFormat.of().formatHex(sha256(home.toString())).substring(0, DIGITS);
    return Path.of(System.getProperty("java.io.tmpdir")).resolve("milepost-" + told);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  Path file() {
    return file;
  }

  /** Makes room for the socket: what a dead server left is deleted. */
  void prepare() throws IOException {
    if (isOutside()) {
      makeDirectory(folder());
      requireOwn();
    }
    Files.deleteIfExists(file);
  }

  /**
   * Refuses a socket that somebody else may have put there.
   *
   * @throws IOException when the directory belongs to neither the home's owner nor root
   */
  void requireOwn() throws IOException {
    if (isOutside()) {
      UserPrincipal owner = Files.getOwner(folder());
      if (!owner.equals(Files.getOwner(home)) && !owner.getName().equals("root")) {
        throw new IOException(
            "Expected '%s' to belong to the owner of the home, found that it is %s's"
                .formatted(folder(), owner.getName()));
      }
    }
  }

  private boolean isOutside() {
    return !file.startsWith(home);
  }

  private Path folder() {
    return file.resolveSibling("");
  }

  private static void makeDirectory(Path folder) throws IOException {
    try {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    } catch (FileAlreadyExistsException e) {
      Files.setPosixFilePermissions(folder, OWNER_ONLY); // fails for those who do not own it
    }
  }
}
