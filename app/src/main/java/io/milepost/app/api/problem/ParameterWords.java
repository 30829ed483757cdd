package io.milepost.app.api.problem;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Has sentences that commands share with the API speak of its parameters: {@code --by-route}, which
 * is a parameter here, becomes {@code by_route}; an option that only commands have stays as it is,
 * and so do all in the words of a command, such as {@code milepost rejects 3 --format csv}.
 *
 * @param names of the parameters
 */
public record ParameterWords(Set<String> names) {
  private static final Pattern OPTION =
      Pattern.compile("milepost [^'.]*|(?<![\\w-])--(?<name>[a-z][a-z-]*)");

  public ParameterWords {
    names = Set.copyOf(names);
  }

  String read(String sentence) {
    return OPTION.matcher(sentence).replaceAll(this::word);
  }

  private String word(MatchResult option) {
    String name = option.group(1);
    String parameter = name == null ? "" : name.replace('-', '_');
    return Matcher.quoteReplacement(names.contains(parameter) ? parameter : option.group());
  }
}
