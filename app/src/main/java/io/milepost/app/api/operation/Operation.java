package io.milepost.app.api.operation;

import io.milepost.app.config.server.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the API can do.
 *
 * @param path with its parameters in braces
 * @param id its name in the document, for programs made from that
 * @param tag what it is about
 * @param summary a few words
 * @param scope what a key must allow; null when no key is needed, even where there are keys
 * @param bodies the types of body it takes; none when it takes no body
 */
public record Operation(
    Method method,
    String path,
    String id,
    String tag,
    String summary,
    @Nullable Scope scope,
    List<Parameter> parameters,
    List<Content> bodies,
    List<Response> responses,
    Handler handler) {
  public Operation {
    parameters = List.copyOf(parameters);
    bodies = List.copyOf(bodies);
    responses = List.copyOf(responses);
  }

  /** Begins an operation; what is not said is: no parameters, no body, no answer. */
  public static Draft of(Method method, String path, String id, String tag, String summary) {
    return new Draft(method, path, id, tag, summary);
  }

  /** The parameter of that name. */
  Optional<Parameter> find(Parameter.Place in, String name) {
    return parameters.stream()
        .filter(parameter -> parameter.in() == in && parameter.name().equalsIgnoreCase(name))
        .findFirst();
  }

  List<Parameter> in(Parameter.Place place) {
    return parameters.stream().filter(parameter -> parameter.in() == place).toList();
  }

  /** The media types that an answer may have. */
  List<String> offered() {
    return responses.stream()
        .flatMap(response -> response.contents().stream())
        .map(Content::mediaType)
        .distinct()
        .toList();
  }

  /** An operation that is being described. */
  public static final class Draft {
    private final Method method;
    private final String path;
    private final String id;
    private final String tag;
    private final String summary;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Content> bodies = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();
    private @Nullable Scope scope = Scope.READ;

    private Draft(Method method, String path, String id, String tag, String summary) {
      this.method = method;
      this.path = path;
      this.id = id;
      this.tag = tag;
      this.summary = summary;
    }

    public Draft needs(Scope needed) {
      scope = needed;
      return this;
    }

    /** Everybody may do it. */
    public Draft needsNoKey() {
      scope = null;
      return this;
    }

    public Draft with(Parameter... more) {
      parameters.addAll(List.of(more));
      return this;
    }

    public Draft takes(Content... types) {
      bodies.addAll(List.of(types));
      return this;
    }

    public Draft gives(int status, String description, Content... types) {
      responses.add(new Response(status, description, List.of(types)));
      return this;
    }

    /** Ends the description. */
    public Operation by(Handler handler) {
      return new Operation(
          method, path, id, tag, summary, scope, parameters, bodies, responses, handler);
    }
  }
}
