package io.milepost.app.prove.page;

import static io.milepost.app.prove.page.Markup.element;

import io.milepost.app.prove.Amounts;
import io.milepost.app.prove.AskFigures;
import io.milepost.app.prove.LoadFigures;
import io.milepost.app.prove.Proof;
import io.milepost.app.prove.Verdict;
import io.milepost.app.prove.measure.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A proof as one HTML document that loads nothing from elsewhere. */
public final class ProofPage {
  private static final int MOST_FAULTS = 20;

  private final Proof proof;

  public ProofPage(Proof proof) {
    this.proof = proof;
  }

  /** The document, to be stored in UTF-8. */
  public String html() {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Milepost: %s trips on one machine</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        %s</main>
        </body>
        </html>
        """
        .formatted(rows(), style(), body());
  }

  private String body() {
    return (proof.verdict().right() ? "" : wrong())
        + element("h1", "", proof.headline())
        + (proof.verdict().right() ? right() : "")
        + machine()
        + "<div class=\"figures\">\n"
        + new LoadFigurePlots(proof)
            .figures().stream().map(Figure::html).collect(Collectors.joining())
        + "</div>\n"
        + AnswerPlot.of(proof.asks(), proof.largest().rows()).html()
        + "<div class=\"figures tables\">\n<section>\n"
        + element("h2", "", "Loads")
        + loads()
        + method()
        + "</section>\n<section>\n"
        + element("h2", "", "Questions at %s trips".formatted(rows()))
        + asks()
        + "</section>\n</div>\n";
  }

  private String rows() {
    return Amounts.grouped(proof.largest().rows());
  }

  private String right() {
    return element("p", "class=\"right\"", "✓ " + proof.verdict().sentence() + ".");
  }

  private String wrong() {
    Verdict verdict = proof.verdict();
    return "<div class=\"wrong\" role=\"alert\">\n"
        + element("p", "", "✗ This proof failed: " + verdict.sentence() + ".")
        + verdict.faults().stream()
            .limit(MOST_FAULTS)
            .map(fault -> element("li", "", fault))
            .collect(Collectors.joining("", "<ul>\n", "</ul>\n"))
        + "</div>\n";
  }

  private String machine() {
    Machine machine = proof.machine();
    String text =
        "%s · %d cores · %s memory · %s · Java %s · DuckDB %s · %s"
            .formatted(
                machine.processor(),
                machine.cores(),
                Amounts.memory((double) machine.memoryBytes()),
                machine.system(),
                machine.java(),
                machine.duckDb(),
                proof.day());
    return element("p", "class=\"machine\"", text)
        + (machine.isBusy() ? element("p", "class=\"busy\"", machine.busySentence()) : "");
  }

  private String loads() {
    HtmlTable table =
        new HtmlTable(0, List.of("trips", "seconds", "trips/s", "memory", "CSV", "warehouse"));
    for (LoadFigures load : proof.loads()) {
      table.row(
          Amounts.grouped(load.rows()),
          Amounts.decimal(load.seconds()),
          Amounts.grouped(Math.round(load.rowsPerSecond())),
          load.peakMemory(),
          Amounts.bytes((double) load.csvBytes()),
          Amounts.bytes((double) load.homeBytes()));
    }
    return table.html();
  }

  private String asks() {
    HtmlTable table = new HtmlTable(2, List.of("area", "match", "trips", "p50 ms", "p95 ms"));
    for (AskFigures ask : proof.asks()) {
      table.row(
          ask.place(),
          ask.match() == null ? "any" : ask.match().word(),
          Amounts.grouped(ask.trips()),
          Amounts.decimal(ask.p50Millis()),
          Amounts.decimal(ask.p95Millis()));
    }
    return table.html();
  }

  private String method() {
    return """
        <h2>How it was measured</h2>
        <p>Each size is a file of made-up trips (seed %d), written out to disk, then loaded %s by a process of its
        own into an empty home: decoded, validated, deduplicated, sorted by place, stored, committed. Time runs
        from the start of that process to its end. Then one process asked about the largest size: the questions
        above on the clock, and many other boxes, periods and datasources once. A plain count over the CSV,
        which shares no code with the program, found %s trips for these %s questions; each answer was held
        against it week by week.</p>
        <p>Run it again:</p>
        <pre>./milepost prove --rows %d --seed %d</pre>
        """
        .formatted(
            proof.seed(),
            times(proof.largest().rounds()),
            Amounts.grouped(proof.verdict().tripsCounted()),
            Amounts.grouped(proof.verdict().questions()),
            proof.largest().rows(),
            proof.seed());
  }

  private static String times(int rounds) {
    return rounds == 1 ? "once," : "%d times (the median counts),".formatted(rounds);
  }

  private static String style() {
    try (InputStream css = ProofPage.class.getResourceAsStream("proof.css")) {
      if (css == null) {
        throw new IllegalStateException("The program lacks its file proof.css");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
