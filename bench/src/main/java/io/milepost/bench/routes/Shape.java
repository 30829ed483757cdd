package io.milepost.bench.routes;

import java.util.List;
import java.util.Locale;

/** Made-up trips of one kind, by the word of the command line. */
public enum Shape {
  TIGHT("tight routes", ""),
  NOISY("half the trips noise", "--noise=0.5"),
  WIDE("wide routes", "--spread=250 --peak-spread=45"),
  STAR("one origin, destinations 400 m apart", "--star=400"),
  GATHERED("half noise, about the popular places", "--noise=0.5 --noise-spread=300"),
  MIXED("spreads up to 2.5 times either way", "--spread-factor=2.5"),
  PURE("noise alone, about the popular places", "--noise=1 --noise-spread=300");

  private final String title;
  private final String options;

  Shape(String title, String options) {
    this.title = title;
    this.options = options;
  }

  /** As tables show it. */
  String title() {
    return title;
  }

  /** Options of {@code milepost generate trips}. */
  List<String> options() {
    return options.isEmpty() ? List.of() : List.of(options.split(" ", -1));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
