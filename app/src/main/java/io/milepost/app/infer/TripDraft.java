package io.milepost.app.infer;

import io.milepost.model.Format;
import io.milepost.model.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A draft of a dataset of trips; what was not answered is as it is likeliest. */
public record TripDraft(
    String dataset,
    Format.Delimited format,
    boolean headerIsSure,
    TripGuess guess,
    List<Rejection> notTaken)
    implements Draft {
  public TripDraft {
    notTaken = List.copyOf(notTaken);
  }

  @Override
  public Kind kind() {
    return Kind.TRIPS;
  }

  @Override
  public List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    if (!guess.endsAreSure()) {
      questions.add(TripQuestions.ends(guess.points()));
    }
    if (guess.points().stream().anyMatch(PointGuess::isUndecided)) {
      questions.add(TripQuestions.order(guess.points()));
    }
    if (!guess.timeIsSure()) {
      questions.add(TripQuestions.time(guess.times()));
    }
    guess.times().stream()
        .filter(TimeGuess::isUndecided)
        .forEach(time -> questions.add(TripQuestions.dayAndMonth(time)));
    guess.times().stream()
        .filter(TimeGuess::namesMoments)
        .findFirst()
        .ifPresent(time -> questions.add(Questions.zone(time.source(), time.example())));
    if (guess.region().isEmpty()) {
      questions.add(TripQuestions.region(this));
    }
    if (guess.datasource().isEmpty()) {
      questions.add(TripQuestions.datasource(this));
    }
    List<String> others = guess.others(guess.points().subList(0, 2), guess.times().get(0));
    if (!others.isEmpty()) {
      questions.add(TripQuestions.others(others));
    }
    return questions;
  }

  /** The draft with the rows that it was seen not to take. */
  TripDraft notTaking(List<Rejection> rejections) {
    return new TripDraft(dataset, format, headerIsSure, guess, rejections);
  }

  @Override
  public String yaml(Map<String, String> answers) {
    return new TripDraftWriter(this, answers).write();
  }
}
