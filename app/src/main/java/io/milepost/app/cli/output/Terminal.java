package io.milepost.app.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jline.terminal.TerminalBuilder;

/** What can be known of the terminal that the program was started from. */
final class Terminal {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
  private static final int NARROWEST = 10;
  private static final int USUAL_COLUMNS = 80;

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

  /** How wide the terminal is, as progress bars take it; 80 where that is not known. */
  static int columns() {
    try (org.jline.terminal.Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
      return terminal.getWidth() < NARROWEST ? USUAL_COLUMNS : terminal.getWidth();
    } catch (IOException e) {
      return USUAL_COLUMNS;
    }
  }
}
