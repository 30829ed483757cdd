package io.milepost.app.config;

import io.milepost.model.UsageException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the files of a dataset lie when a command names none: a path, an address ({@code http},
 * {@code https}) or an object store's prefix ({@code s3}), in which letters of a date in braces
 * stand for the day asked about: {@code inbox/{yyyy-MM-dd}-*-events.json}.
 *
 * @param text as it was declared
 */
public record SourcePattern(String text) {
  /** Braces with letters of a day and what may stand between them; a glob's hold commas. */
  private static final Pattern DATE = Pattern.compile("\\{([yMd][yMd/_.-]*)}");

  /** Whether a day must be named to know the source. */
  public boolean isDated() {
    return DATE.matcher(text).find();
  }

  /** Whether it names another place than files: it begins with a scheme. */
  public boolean isRemote() {
    return text.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*");
  }

  /**
   * The source of one day. Paths are relative to the home.
   *
   * @param home the directory of the home
   */
  public String on(LocalDate day, Home home) {
    Matcher matcher = DATE.matcher(text);
    String dated =
        matcher.replaceAll(
            found ->
                Matcher.quoteReplacement(
                    DateTimeFormatter.ofPattern(found.group(1), Locale.ROOT).format(day)));
    return placed(dated, home);
  }

  /**
   * The source of every day.
   *
   * @throws UsageException when the pattern needs a day
   */
  public String always(Home home) {
    if (isDated()) {
      throw new UsageException(
          "The source '%s' is one of days: say which with --date 2019-06-01.".formatted(text));
    }
    return placed(text, home);
  }

  private String placed(String source, Home home) {
    return isRemote() ? source : home.directory().resolve(source).toString();
  }
}
