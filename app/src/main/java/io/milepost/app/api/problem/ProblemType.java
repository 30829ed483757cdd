package io.milepost.app.api.problem;

import io.milepost.model.UsageException;
import java.util.Locale;
import java.util.function.Supplier;

/** The kinds of problem, which keep their names: programs tell them apart by these. */
public enum ProblemType {
  WRONG_REQUEST(400, "The request cannot be read"),
  WRONG_PARAMETER(400, "A parameter is not as expected"),
  UNKNOWN_PARAMETER(400, "There is no such parameter"),
  WRONG_BODY(400, "The body is not as expected"),
  KEY_NEEDED(401, "A key is needed"),
  KEY_WITHOUT_SCOPE(403, "The key does not allow this"),
  WRONG_ORIGIN(403, "The request comes from another site"),
  OUTSIDE_THE_INBOX(403, "The path is not in the inbox"),
  ADDRESS_NOT_ALLOWED(403, "The address may not be fetched"),
  NOTHING_HERE(404, "There is nothing at this address"),
  UNKNOWN_LOAD(404, "There is no such load"),
  UNKNOWN_AREA(404, "There is no such area"),
  UNKNOWN_WEBHOOK(404, "There is no such webhook"),
  UNKNOWN_DATASET(404, "There is no such dataset"),
  UNKNOWN_ROUTE(404, "There is no such route"),
  NO_TRIPS(404, "There are no trips yet"),
  METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
  NOT_ACCEPTABLE(406, "No answer of an accepted type"),
  NOT_NOW(409, "The state does not allow this"),
  BODY_TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_TYPE(415, "Bodies of this type are not taken"),
  WRONG_HOST(421, "The request is for another host"),
  UNKNOWN_REGION(422, "There is no such region"),
  UNKNOWN_DATASOURCE(422, "There is no such datasource"),
  WRONG_AREA(422, "The area is not as expected"),
  WRONG_QUESTION(422, "The question has no answer"),
  QUERY_FAILED(422, "The query failed"),
  QUERY_TOO_LONG(422, "The query takes too long"),
  REUSED_IDEMPOTENCY_KEY(422, "The idempotency key belongs to another request"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  FAILED(500, "Milepost itself failed"),
  TRY_AGAIN(503, "This cannot be done now");

  private static final String PREFIX = "urn:milepost:problem:";

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status of such problems. */
  public int status() {
    return status;
  }

  /** A few words for people. */
  public String title() {
    return title;
  }

  /** The name for programs, such as {@code urn:milepost:problem:unknown-region}. */
  public String uri() {
    return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What {@code work} gives.
   *
   * @throws ProblemException of this type in place of a {@link UsageException}
   */
  public <T> T unless(Supplier<T> work) {
    try {
      return work.get();
    } catch (UsageException e) {
      throw new ProblemException(this, e.getMessage());
    }
  }
}
