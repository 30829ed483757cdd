package io.milepost.app.cli.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.milepost.app.Main;
import io.milepost.app.cli.output.Console;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a terminal would show: lines that start with {@code $} are commands, below each stands what
 * it wrote. {@code {files}} and {@code {home}} stand for directories that differ from run to run.
 */
final class Transcript {
  private static final String PROMPT = "$ milepost";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  private final Path home;
  private final Path files;

  Transcript(Path home, Path files) {
    this.home = home;
    this.files = files;
  }

  /** Runs the commands of {@code golden} and writes down anew what they give. */
  String replay(String golden) {
    return golden
        .lines()
        .filter(line -> line.startsWith(PROMPT) || line.startsWith("#"))
        .map(line -> line.startsWith("#") ? line + "\n" : line + "\n" + run(line))
        .collect(Collectors.joining());
  }

  private String run(String line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = Console.of(out, err, Console.Looks.PLAIN);
    int code = Main.run(console, CLOCK, arguments(line.substring(PROMPT.length())));
    return section("", out) + section("-- standard error\n", err) + "-- exit " + code + "\n\n";
  }

  private String section(String title, ByteArrayOutputStream stream) {
    String text =
        stream
            .toString(UTF_8)
            .replace("\r\n", "␍\n")
            .replace(home.toString(), "{home}")
            .replace(files.toString(), "{files}");
    return text.isEmpty() ? "" : title + text;
  }

  /** Words as a shell splits them: white space between, quotes around what holds some. */
  private String[] arguments(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("'([^']*)'|(\\S+)").matcher(line);
    while (word.find()) {
      String text = word.group(1) != null ? word.group(1) : word.group(2);
      words.add(text.replace("{files}", files.toString()).replace("{home}", home.toString()));
    }
    if (!words.contains("--home")) {
      words.addAll(List.of("--home", home.toString()));
    }
    return words.toArray(String[]::new);
  }
}
