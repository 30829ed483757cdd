package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.config.Declaration;
import io.milepost.app.config.yaml.Problem;
import java.io.IOException;
import java.util.List;

/** What is wrong with declarations of datasets. */
record ValidationAnswer(List<Declaration> declarations) implements Answer {

  private List<Problem> problems() {
    return declarations.stream().flatMap(declaration -> declaration.problems().stream()).toList();
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("files", declarations.size());
    json.writeArrayFieldStart("problems");
    for (Problem problem : problems()) {
      json.writeStartObject();
      json.writeStringField("file", problem.file());
      json.writeNumberField("line", problem.line());
      json.writeNumberField("column", problem.column());
      json.writeStringField("message", problem.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  public Table table() {
    Table table = new Table().text("file").number("line").number("column").text("message");
    problems()
        .forEach(found -> table.row(found.file(), found.line(), found.column(), found.message()));
    return table;
  }

  @Override
  public void text(Page page) {
    for (Declaration declaration : declarations) {
      if (declaration.problems().isEmpty()) {
        page.line(declaration.file() + ": right");
      }
      declaration.problems().forEach(problem -> page.line(problem.toString()));
    }
    if (declarations.isEmpty()) {
      page.line("No datasets are declared in this home; 'trips' is built in.");
    }
  }
}
