package io.milepost.app.rows;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as an array of objects, one a line. */
public final class JsonRows implements RowOutput {
  private final PrintWriter out;
  private final JsonGenerator json;
  private List<String> names = List.of();

  public JsonRows(PrintWriter out) {
    this.out = out;
    try {
      json = Json.laidOut(out, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void columns(List<String> columns) {
    names = List.copyOf(columns);
    write(json::writeStartArray);
  }

  @Override
  public boolean row(List<@Nullable Object> values) {
    write(() -> object(values));
    return true;
  }

  @Override
  public void finish() {
    write(json::writeEndArray);
    write(json::close);
    out.print('\n');
  }

  private void object(List<@Nullable Object> values) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < names.size(); i++) {
      json.writeFieldName(names.get(i));
      Json.value(json, values.get(i));
    }
    json.writeEndObject();
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Writing {
    void run() throws IOException;
  }
}
