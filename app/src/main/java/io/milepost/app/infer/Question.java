package io.milepost.app.infer;

import java.util.List;

/**
 * What a sample cannot tell.
 *
 * @param about names what it is about, once in a draft: a column, {@code key} …
 * @param text the question
 * @param choices the answers, the safest first
 */
public record Question(String about, String text, List<Choice> choices) {
  public Question {
    choices = List.copyOf(choices);
  }

  /**
   * One answer.
   *
   * @param words for people
   * @param yaml what it puts into the declaration
   */
  public record Choice(String words, String yaml) {}
}
