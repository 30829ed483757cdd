package io.milepost.app.prove.page;

import io.milepost.app.prove.Amounts;
import io.milepost.app.prove.AskFigures;
import java.util.List;

/** The plot of answer times. */
final class AnswerPlot {
  private AnswerPlot() {}

  static Figure of(List<AskFigures> asks, long rows) {
    double most = asks.stream().mapToDouble(AskFigures::p95Millis).max().orElse(1);
    return new Figure(
        "Answer times at %s trips".formatted(Amounts.grouped(rows)),
        "Trips a week in an area, over all weeks, asked %d times in one warm process, by which end must lie inside."
            .formatted(asks.get(0).asks()),
        List.of(new Figure.Key("median", "front"), new Figure.Key("95th percentile", "behind")),
        new BarChart(
                "Milliseconds to answer, by question and match",
                Axis.fromZero("milliseconds to the answer", Ticks.linear(most), AnswerPlot::plain),
                asks.stream().map(AnswerPlot::bar).toList())
            .svg());
  }

  private static BarChart.Bar bar(AskFigures ask) {
    return new BarChart.Bar(
        ask.place(),
        ask.match() == null ? ask.place() : ask.place() + ", " + ask.match().word(),
        ask.p50Millis(),
        ask.p95Millis(),
        "%s, p95 %s".formatted(Amounts.millis(ask.p50Millis()), Amounts.millis(ask.p95Millis())));
  }

  private static String plain(double value) {
    return Amounts.millis(value).replace(" ms", "");
  }
}
