package io.milepost.app.prove.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.prove.AskFigures;
import io.milepost.app.prove.LoadFigures;
import io.milepost.app.prove.Proof;
import io.milepost.app.prove.Verdict;
import io.milepost.app.prove.measure.Machine;
import io.milepost.app.prove.measure.Measured;
import io.milepost.model.Match;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ProofPageTest {
  private static final Pattern SVG = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL);
  private static final Verdict RIGHT = new Verdict(189, 189, 5_000, List.of());

  @Test
  void leadsWithTheResult() {
    assertThat(html(RIGHT, 1L << 30))
        .contains(
            "<h1>10,000,000 trips loaded in 8.0 s (1.3m rows/s), peak memory 1.0 GiB;"
                + " answers in 5.5 ms or less (p95).</h1>",
            "✓ 189 of 189 answers equal a plain count.",
            "Ten times the rows took 8.00 times as long.",
            "loaded 3 times (the median counts), by a process",
            "./milepost prove --rows 10000000 --seed 7");
  }

  @Test
  void aWrongAnswerStandsFirstAndIsEscaped() {
    String html = html(new Verdict(189, 188, 5_000, List.of("Region <A&B>: wrong")), 1L << 30);

    assertThat(html).contains("<li>Region &lt;A&amp;B&gt;: wrong</li>").doesNotContain("✓");
    assertThat(html.indexOf("class=\"wrong\"")).isPositive().isLessThan(html.indexOf("<h1>"));
  }

  @Test
  void ownsUpToABusyMachine() {
    assertThat(html(RIGHT, 1L << 30)).doesNotContain("Other work");
    assertThat(html(RIGHT, 1L << 30, 3.2)).contains("load average 3.2 on 2 cores");
    assertThat(html(RIGHT, 1L << 30, -1)).doesNotContain("Other work");
  }

  @Test
  void loadsNothingFromElsewhere() {
    assertThat(html(RIGHT, 1L << 30)).doesNotContainPattern("https?:|src=|href=|@import|url\\(");
  }

  @Test
  void drawsFivePlotsWithinTheirFrames() throws Exception {
    List<String> plots = plots(html(RIGHT, 1L << 30));

    assertThat(plots).hasSize(5);
    for (String plot : plots) {
      Element svg = parse(plot).getDocumentElement();
      String[] box = svg.getAttribute("viewBox").split(" ");
      assertThat(svg.getAttribute("aria-label")).isNotEmpty();
      requireWithin(svg.getElementsByTagName("text"), box);
      requireWithin(svg.getElementsByTagName("circle"), box);
      requireWithin(svg.getElementsByTagName("rect"), box);
    }
  }

  @Test
  void pointsAreMarkedWithTheirValues() throws Exception {
    Document time = parse(plots(html(RIGHT, 1L << 30)).get(0));

    assertThat(time.getElementsByTagName("circle").getLength()).isEqualTo(2);
    assertThat(time.getDocumentElement().getTextContent())
        .contains("1.0 s", "8.0 s", "1m", "10m", "rows in the file");
  }

  @Test
  void memoryThatIsNotKnownIsNotDrawn() {
    String html = html(RIGHT, 0);

    assertThat(plots(html)).hasSize(4);
    assertThat(html).contains("peak memory not known");
  }

  private static void requireWithin(NodeList shapes, String[] box) {
    for (int i = 0; i < shapes.getLength(); i++) {
      Element shape = (Element) shapes.item(i);
      requireWithin(shape, box[2], "x", "cx");
      requireWithin(shape, box[3], "y", "cy");
    }
  }

  private static void requireWithin(Element shape, String limit, String... attributes) {
    for (String attribute : attributes) {
      if (shape.hasAttribute(attribute)) {
        assertThat(Double.parseDouble(shape.getAttribute(attribute)))
            .isBetween(0.0, Double.parseDouble(limit));
      }
    }
  }

  private static List<String> plots(String html) {
    return SVG.matcher(html).results().map(MatchResult::group).toList();
  }

  private static Document parse(String xml)
      throws ParserConfigurationException, SAXException, IOException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static String html(Verdict verdict, long peakBytes) {
    return html(verdict, peakBytes, 0.1);
  }

  private static String html(Verdict verdict, long peakBytes, double loadAverage) {
    Proof proof =
        new Proof(
            LocalDate.of(2026, 1, 2),
            new Machine("Some processor", 2, 1L << 34, loadAverage, "Linux 6", "17", "v2"),
            7,
            List.of(
                new LoadFigures(
                    1_000_000, 3, 1, 128_000_000, new Measured(1, peakBytes), 50_000_000),
                new LoadFigures(
                    10_000_000, 3, 9, 1_280_000_000, new Measured(8, peakBytes), 500_000_000)),
            List.of(
                new AskFigures("Region Prague", null, 9, 50, 1, 1.5),
                new AskFigures("City box", Match.BOTH, 9, 50, 2, 5.5)),
            verdict);
    return new ProofPage(proof).html();
  }
}
