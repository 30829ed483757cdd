package io.milepost.app.infer;

import java.util.List;
import java.util.Optional;

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

  /** What may be typed when no choice fits. */
  public enum Typed {
    ZONE,
    NAME
  }

  /** What may be typed in the place of a choice. */
  public Optional<Typed> typed() {
    return choices.stream().flatMap(choice -> choice.typed().stream()).findFirst();
  }

  /**
   * One answer.
   *
   * @param words for people
   * @param yaml what it puts into the declaration
   * @param typed what the answer is when it has to be typed
   */
  public record Choice(String words, String yaml, Optional<Typed> typed) {
    public Choice(String words, String yaml) {
      this(words, yaml, Optional.empty());
    }

    /** An answer that has to be typed. */
    public static Choice typed(String words, Typed typed) {
      return new Choice(words, "", Optional.of(typed));
    }
  }
}
