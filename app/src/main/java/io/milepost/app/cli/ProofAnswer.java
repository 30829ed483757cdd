package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.prove.Amounts;
import io.milepost.app.prove.AskFigures;
import io.milepost.app.prove.LoadFigures;
import io.milepost.app.prove.Proof;
import io.milepost.model.Match;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A proof in every format; as CSV, its loads. */
record ProofAnswer(Proof proof, Path report) implements Answer {

  @Override
  public void json(JsonGenerator json) throws IOException {
    ProofJson.write(json, proof, report);
  }

  @Override
  public Table table() {
    Table table =
        new Table()
            .count("rows")
            .number("seconds")
            .count("rows_per_second")
            .count("peak_bytes")
            .count("csv_bytes")
            .count("warehouse_bytes");
    for (LoadFigures load : proof.loads()) {
      table.row(
          load.rows(),
          Amounts.decimal(load.seconds()),
          Math.round(load.rowsPerSecond()),
          ProofJson.peakBytes(load),
          load.csvBytes(),
          load.homeBytes());
    }
    return table;
  }

  private Table loads() {
    Table table = new Table().count("rows").number("seconds").count("rows/s");
    table.number("peak memory").number("csv").number("warehouse");
    for (LoadFigures load : proof.loads()) {
      table.row(
          load.rows(),
          Amounts.decimal(load.seconds()),
          Math.round(load.rowsPerSecond()),
          load.peakMemory(),
          Amounts.bytes((double) load.csvBytes()),
          Amounts.bytes((double) load.homeBytes()));
    }
    return table;
  }

  private Table answers() {
    Table table = new Table().text("area").text("match").count("trips").number("p50_ms");
    table.number("p95_ms");
    for (AskFigures ask : proof.asks()) {
      table.row(
          ask.place(),
          word(ask.match()),
          ask.trips(),
          Amounts.decimal(ask.p50Millis()),
          Amounts.decimal(ask.p95Millis()));
    }
    return table;
  }

  @Override
  public void text(Page page) {
    page.line(proof.headline());
    page.line(proof.verdict().sentence() + ".");
    page.blankLine();
    page.table(loads());
    page.blankLine();
    page.table(answers());
    page.blankLine();
    proof.verdict().faults().forEach(fault -> page.line("WRONG: " + fault));
    page.line("The page with plots: " + report);
  }

  static String word(@Nullable Match match) {
    return match == null ? "any" : match.word();
  }
}
