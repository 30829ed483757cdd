package io.milepost.app.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.rows.CsvRows;
import io.milepost.app.rows.Json;
import io.milepost.app.rows.JsonRows;
import io.milepost.app.rows.RowOutput;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes results to standard output in the format that was asked for. */
public final class Output {
  private static final int LEVELS_LAID_OUT = 2;
  private final OutputFormat format;
  private final Console console;

  public Output(OutputFormat format, Console console) {
    this.format = format;
    this.console = console;
  }

  /** Writes a whole result. */
  public void print(Answer answer) {
    switch (format) {
      case TABLE -> answer.text(new Page(console));
      case CSV -> answer.table().writeTo(new CsvRows(console.out()));
      case JSON -> json(answer);
    }
  }

  /** Takes rows, of any number, and writes them as they come. */
  public RowOutput rows() {
    return switch (format) {
      case TABLE -> new TableRows(console);
      case CSV -> new CsvRows(console.out());
      case JSON -> new JsonRows(console.out());
    };
  }

  private void json(Answer answer) {
    try (JsonGenerator json = Json.laidOut(console.out(), LEVELS_LAID_OUT)) {
      answer.json(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    console.out().print('\n');
  }
}
