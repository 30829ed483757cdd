package io.milepost.app.infer;

import io.milepost.app.infer.Question.Choice;
import io.milepost.model.Format;
import io.milepost.model.Rejection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A draft of a dataset of areas.
 *
 * @param features how many the sample has
 * @param names what may name an area, the likeliest first; at least one
 */
public record AreaDraft(
    String dataset, long features, List<AreaName> names, List<Rejection> notTaken)
    implements Draft {
  private static final String NAME = "name";
  private static final int MOST_NAMES = 8;

  public AreaDraft {
    names = List.copyOf(names);
    notTaken = List.copyOf(notTaken);
  }

  @Override
  public Kind kind() {
    return Kind.AREAS;
  }

  @Override
  public List<Question> questions() {
    if (names.size() == 1) {
      return List.of();
    }
    List<Choice> choices =
        names.stream()
            .limit(MOST_NAMES)
            .map(name -> new Choice(name.words(features), name.path()))
            .toList();
    return List.of(new Question(NAME, "What is an area called?", choices));
  }

  /** The draft with the features that it was seen not to take. */
  AreaDraft notTaking(List<Rejection> rejections) {
    return new AreaDraft(dataset, features, names, rejections);
  }

  @Override
  public String yaml(Map<String, String> answers) {
    DraftText text = new DraftText(this, answers);
    text.head("areas", "Features of one name are one area together.");
    text.line("load: upsert");
    text.format(new Format.GeoJson(), true);
    text.line("columns:");
    text.ask(NAME, "  ");
    text.line("  name: {from: %s}".formatted(paths(answers)));
    return text.written();
  }

  /** Where some features lack the path, the likeliest that all have stands behind it. */
  private String paths(Map<String, String> answers) {
    AreaName named =
        names.stream()
            .filter(name -> name.path().equals(answers.get(NAME)))
            .findFirst()
            .orElse(names.get(0));
    Stream<AreaName> others =
        named.features() < features
            ? names.stream().filter(name -> name.features() == features).limit(1)
            : Stream.empty();
    List<String> paths =
        Stream.concat(Stream.of(named), others).map(name -> YamlScalar.of(name.path())).toList();
    return paths.size() == 1 ? paths.get(0) : "[%s]".formatted(String.join(", ", paths));
  }
}
