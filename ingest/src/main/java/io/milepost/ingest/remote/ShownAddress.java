package io.milepost.ingest.remote;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as others may see them. What may be a credential is left out: user and password before
 * the host, and the values after {@code ?}, of which only days stay ({@code date=2018-05-01}).
 */
public final class ShownAddress {
  private static final Pattern USER_INFO =
      Pattern.compile("(?i)\\b((?:https?|s3|jdbc:[a-z]+)://)[^/?#\\s]*@");

  private static final Pattern QUERY =
      Pattern.compile("(?i)\\b((?:https?|s3)://[^?#\\s]*)([?#]\\S*)");

  private static final Pattern VALUE =
      Pattern.compile("=(?!\\d{4}-\\d{2}(?:-\\d{2})?(?:[&#]|$))[^&#]*");

  private static final String HIDDEN = "=…";

  private ShownAddress() {}

  /** {@code text} with every address in it as others may see it. */
  public static String of(String text) {
    return QUERY
        .matcher(USER_INFO.matcher(text).replaceAll("$1"))
        .replaceAll(match -> Matcher.quoteReplacement(match.group(1) + query(match.group(2))));
  }

  private static String query(String query) {
    int fragment = query.indexOf('#');
    String kept = fragment < 0 ? query : query.substring(0, fragment);
    return kept.contains("=") || kept.isEmpty() ? VALUE.matcher(kept).replaceAll(HIDDEN) : "?…";
  }
}
