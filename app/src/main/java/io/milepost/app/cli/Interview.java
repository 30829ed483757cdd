package io.milepost.app.cli;

import io.milepost.app.infer.Question;
import io.milepost.app.infer.Question.Choice;
import io.milepost.app.infer.Question.Typed;
import io.milepost.model.Nearest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks a user at a terminal what a sample cannot tell. */
final class Interview {
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

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
      String line = line("Number, or Enter for 1: ");
      if (line == null || isTyped(question, line)) {
        return line;
      }
      int number = line.isEmpty() ? 1 : line.matches("\\d{1,3}") ? Integer.parseInt(line) : 0;
      if (number >= 1 && number <= question.choices().size()) {
        Choice choice = question.choices().get(number - 1);
        return choice.typed().isEmpty() ? choice.yaml() : typed(choice.typed().get());
      }
      complain(question, line);
    }
  }

  /** Whether a line is an answer by itself, in the place of a number. */
  private static boolean isTyped(Question question, String line) {
    return question.typed().filter(typed -> isRight(typed, line)).isPresent()
        && !line.matches("[-\\d]*");
  }

  private static boolean isRight(Typed typed, String line) {
    return typed == Typed.ZONE ? ZONES.contains(line) : !line.isEmpty();
  }

  private void complain(Question question, String line) {
    if (question.typed().filter(Typed.ZONE::equals).isPresent() && !line.matches("[-\\d]+")) {
      complain(line);
    } else {
      out.printf("Expected a number from 1 to %d.%n", question.choices().size());
    }
  }

  private void complain(String zone) {
    String nearest =
        Nearest.find(zone, ZONES).map("Did you mean '%s'?"::formatted).orElse("Try again.");
    out.printf("Expected a zone such as Europe/Prague, found '%s'. %s%n", zone, nearest);
  }

  /** Asks until there is such a zone or name, or no line. */
  private @Nullable String typed(Typed typed) {
    String line = line("Its name: ");
    while (line != null && !isRight(typed, line)) {
      if (typed == Typed.ZONE) {
        complain(line);
      }
      line = line("Its name: ");
    }
    return line;
  }

  private @Nullable String line(String prompt) {
    out.print(prompt);
    out.flush();
    try {
      String line = in.readLine();
      return line == null ? null : line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
