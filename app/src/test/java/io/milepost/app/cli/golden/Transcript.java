package io.milepost.app.cli.golden;

import io.milepost.app.Milepost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a terminal would show: lines that start with {@code $} are commands, below each stands what
 * it wrote; {@code > FILE} at the end of a command puts that into a file instead. Names in braces,
 * such as {@code {home}}, stand for directories that differ from run to run.
 */
final class Transcript {
  private static final String PROMPT = "$ milepost";
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  private final Milepost milepost;
  private final Map<String, Path> directories;
  private final Consumer<Path> before;

  /**
   * @param directories what names in braces stand for; {@code home} is the home of the commands
   */
  Transcript(Map<String, Path> directories) {
    this(directories, home -> {});
  }

  /**
   * @param before called with the home of each command before it is run
   */
  Transcript(Map<String, Path> directories, Consumer<Path> before) {
    this.before = before;
    this.milepost = new Milepost(directories.get("home"));
    this.directories = directories;
  }

  /** Runs the commands of {@code golden} and writes down anew what they give. */
  String replay(String golden) {
    return golden
        .lines()
        .filter(line -> line.startsWith(PROMPT) || line.startsWith("#: "))
        .map(line -> line.startsWith("#") ? line + "\n" : line + "\n" + run(line))
        .collect(Collectors.joining());
  }

  private String run(String line) {
    List<String> words = words(line.substring(PROMPT.length()));
    int redirection = words.indexOf(">");
    int home = words.indexOf("--home");
    before.accept(home < 0 ? directories.get("home") : Path.of(words.get(home + 1)));
    Milepost.Run run = milepost.run(words.subList(0, redirection < 0 ? words.size() : redirection));
    String out = redirection < 0 ? run.out() : put(run.out(), words.get(redirection + 1));
    return section("", out)
        + section("-- standard error\n", withoutProgress(run.err()))
        + "-- exit "
        + run.exitCode()
        + "\n\n";
  }

  /** Without the lines that come when a step takes long, as on a busy machine. */
  private static String withoutProgress(String err) {
    return err.replaceAll("(?m)^.*(?:, \\d+ s so far|: reading, [\\d,]+ rows.*)\\R", "");
  }

  private static String put(String text, String file) {
    try {
      Files.writeString(Path.of(file), text);
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String section(String title, String written) {
    String text = written.replace("\r\n", "␍\n");
    for (Map.Entry<String, Path> directory : directories.entrySet()) {
      text = text.replace(directory.getValue().toString(), "{" + directory.getKey() + "}");
    }
    return text.isEmpty() ? "" : title + text;
  }

  /** Words as a shell splits them: white space between, quotes around what holds some. */
  private List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      for (Map.Entry<String, Path> directory : directories.entrySet()) {
        word = word.replace("{" + directory.getKey() + "}", directory.getValue().toString());
      }
      words.add(word);
    }
    return words;
  }
}
