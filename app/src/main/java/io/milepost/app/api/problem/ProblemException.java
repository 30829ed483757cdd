package io.milepost.app.api.problem;

import java.util.Map;

/** A request that is answered with a problem. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ProblemType type;
  private final transient Map<String, String> headers;

  /**
   * @param detail what was expected, what was found, and what to do
   */
  public ProblemException(ProblemType type, String detail) {
    this(type, detail, Map.of());
  }

  /**
   * @param headers that the answer has besides
   */
  public ProblemException(ProblemType type, String detail, Map<String, String> headers) {
    super(detail);
    this.type = type;
    this.headers = Map.copyOf(headers);
  }

  public ProblemType type() {
    return type;
  }

  /** Never null. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  Map<String, String> headers() {
    return headers;
  }
}
