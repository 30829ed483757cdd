package io.milepost.app.infer;

import io.milepost.model.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A declaration that a sample suggests, and the questions that it leaves open. */
public sealed interface Draft permits TableDraft, TripDraft, AreaDraft {

  /** What the dataset is called. */
  String dataset();

  Kind kind();

  /** What the sample cannot tell. */
  List<Question> questions();

  /**
   * The declaration; what was not answered is asked in comments, and has the first of its choices.
   *
   * @param answers YAML of the chosen answers, by what the questions are about
   */
  String yaml(Map<String, String> answers);

  /** Rows of the sample that the draft does not take. */
  List<Rejection> notTaken();

  /** The question about a thing, while it is open. */
  default Optional<Question> open(String about, Map<String, String> answers) {
    return questions().stream()
        .filter(question -> question.about().equals(about) && !answers.containsKey(about))
        .findFirst();
  }
}
