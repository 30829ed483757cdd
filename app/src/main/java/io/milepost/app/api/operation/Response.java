package io.milepost.app.api.operation;

import java.util.List;

/**
 * An answer that an operation may give, beside problems.
 *
 * @param contents the types it comes in, of which the first is given when a client does not say
 */
public record Response(int status, String description, List<Content> contents) {
  public Response {
    contents = List.copyOf(contents);
  }
}
