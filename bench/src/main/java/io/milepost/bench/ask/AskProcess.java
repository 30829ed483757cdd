package io.milepost.bench.ask;

import io.milepost.app.prove.check.Question;
import io.milepost.app.prove.check.TripsByMonday;
import io.milepost.model.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that asks one store: every question once or more to warm up, then all of them in turn
 * on the clock. Leaves in its directory {@code answers.tsv} (question, Monday, trips) and {@code
 * times.tsv} (question, milliseconds; a line an ask).
 */
public final class AskProcess {
  private final List<Question> questions;
  private final int rounds;
  private final Path directory;

  /**
   * @param arguments those of a main: the store, the file of questions, rounds, the directory
   */
  public AskProcess(String... arguments) throws IOException {
    if (arguments.length != 4) {
      throw new DataException("Expected STORE QUESTIONS ROUNDS DIR, found " + arguments.length);
    }
    questions = QuestionFile.read(Path.of(arguments[1]));
    rounds = Integer.parseInt(arguments[2]);
    directory = Path.of(arguments[3]);
  }

  /** Answers one question. */
  interface Store {
    TripsByMonday ask(Question question);
  }

  /**
   * Asks.
   *
   * @param warmUps rounds before the clock counts
   */
  void run(Store store, int warmUps) throws IOException {
    for (int i = 0; i < warmUps; i++) {
      questions.forEach(store::ask);
    }
    List<String> answers = new ArrayList<>();
    List<String> times = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (int id = 0; id < questions.size(); id++) {
        long start = System.nanoTime();
        TripsByMonday answer = store.ask(questions.get(id));
        times.add(id + "\t" + (System.nanoTime() - start) / 1e6);
        if (round == 0) {
          answers.addAll(lines(id, answer));
        }
      }
    }
    Files.write(directory.resolve(AnswerFiles.ANSWERS), answers);
    Files.write(directory.resolve(AnswerFiles.TIMES), times);
  }

  private static List<String> lines(int id, TripsByMonday answer) {
    return answer.perWeek().entrySet().stream()
        .map(week -> id + "\t" + week.getKey() + "\t" + week.getValue())
        .toList();
  }
}
