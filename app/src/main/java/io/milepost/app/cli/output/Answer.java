package io.milepost.app.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** A result that can be told in every {@link OutputFormat}. */
public interface Answer {

  /** Writes one JSON value. */
  void json(JsonGenerator json) throws IOException;

  /** The rows for CSV. */
  Table table();

  /** Tells people; the table alone unless there is more to say. */
  default void text(Page page) {
    page.table(table());
  }
}
