package io.milepost.app.cli;

import io.milepost.app.infer.Question;
import io.milepost.app.infer.Question.Choice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a user at a terminal what a sample cannot tell. */
final class Interview {
  private final BufferedReader in;
  private final PrintWriter out;

  Interview(BufferedReader in, PrintWriter out) {
    this.in = in;
    this.out = out;
  }

  /**
   * The answers, by what the questions are about; an empty line is the first, safest choice, and
   * the end of the input leaves the rest open.
   */
  Map<String, String> ask(List<Question> questions) {
    Map<String, String> answers = new HashMap<>();
    for (Question question : questions) {
      String answer = ask(question);
      if (answer == null) {
        return answers;
      }
      answers.put(question.about(), answer);
    }
    return answers;
  }

  private @Nullable String ask(Question question) {
    out.println(question.text());
    for (int i = 0; i < question.choices().size(); i++) {
      out.printf("  %d  %s%n", i + 1, question.choices().get(i).words());
    }
    while (true) {
      out.printf("Number, or Enter for 1: ");
      out.flush();
      String line = line();
      if (line == null) {
        return null;
      }
      String answer = answer(question, line.strip());
      if (answer != null) {
        return answer;
      }
      out.printf("Expected a number from 1 to %d.%n", question.choices().size());
    }
  }

  private @Nullable String answer(Question question, String line) {
    if (ZoneId.getAvailableZoneIds().contains(line)
        && question.choices().get(0).yaml().equals("UTC")) {
      return line;
    }
    int number = line.isEmpty() ? 1 : line.matches("\\d{1,3}") ? Integer.parseInt(line) : 0;
    if (number < 1 || number > question.choices().size()) {
      return null;
    }
    Choice choice = question.choices().get(number - 1);
    return choice.words().startsWith("another") ? zone() : choice.yaml();
  }

  private @Nullable String zone() {
    out.printf("Its name: ");
    out.flush();
    String line = line();
    return line != null && ZoneId.getAvailableZoneIds().contains(line.strip())
        ? line.strip()
        : null;
  }

  private @Nullable String line() {
    try {
      return in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
