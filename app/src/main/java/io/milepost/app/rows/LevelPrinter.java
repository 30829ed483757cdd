package io.milepost.app.rows;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/** Breaks lines at the outer levels only: {@code grep} and people both read the result. */
final class LevelPrinter implements PrettyPrinter {
  private final int levels;
  private int depth;

  /**
   * @param levels objects and arrays nested deeper than this stand in one line
   */
  LevelPrinter(int levels) {
    this.levels = levels;
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator json) throws IOException {
    open(json, '{');
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    newLine(json);
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    separate(json);
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) throws IOException {
    close(json, '}', entries);
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    open(json, '[');
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    newLine(json);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    separate(json);
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) throws IOException {
    close(json, ']', values);
  }

  private void open(JsonGenerator json, char bracket) throws IOException {
    json.writeRaw(bracket);
    depth++;
  }

  private void separate(JsonGenerator json) throws IOException {
    json.writeRaw(depth > levels ? ", " : ",");
    newLine(json);
  }

  private void close(JsonGenerator json, char bracket, int members) throws IOException {
    boolean broken = depth <= levels && members > 0;
    depth--;
    if (broken) {
      indent(json);
    }
    json.writeRaw(bracket);
  }

  private void newLine(JsonGenerator json) throws IOException {
    if (depth <= levels) {
      indent(json);
    }
  }

  private void indent(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
    json.writeRaw("  ".repeat(depth));
  }
}
