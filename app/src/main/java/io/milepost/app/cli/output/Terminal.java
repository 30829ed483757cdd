package io.milepost.app.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What can be known of the terminal that the program was started from. */
final class Terminal {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private Terminal() {}

  /**
   * Whether a descriptor of this process (1 is standard output, 2 standard error) is a terminal.
   * {@link System#console()} alone cannot tell: it also wants standard input to be one, and since
   * Java 22 is there without any.
   */
  @SuppressWarnings("SystemConsoleNull") // asked before Java 22 only
  static boolean isTerminal(int descriptor) {
    try {
      String target = Files.readSymbolicLink(DESCRIPTORS.resolve("" + descriptor)).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return Runtime.version().feature() < 22 && System.console() != null;
    }
  }

  /** Whether the locale says that the terminal shows UTF-8. */
  static boolean showsUnicode(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String locale = environment.getOrDefault(name, "");
      if (!locale.isEmpty()) {
        return locale.toUpperCase(Locale.ROOT).matches(".*UTF-?8.*");
      }
    }
    return false;
  }

  /** Colours are for terminals, unless the user wants none (no-color.org). */
  static boolean showsColour(int descriptor, Map<String, String> environment) {
    return isTerminal(descriptor)
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }
}
