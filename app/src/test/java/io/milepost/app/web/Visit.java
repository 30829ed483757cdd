package io.milepost.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.milepost.app.api.TestServer;
import java.util.ArrayList;
import java.util.List;

/** Someone who has the page open; hears of all that goes wrong in it. */
final class Visit implements AutoCloseable {
  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new ArrayList<>();

  private Visit(BrowserContext context) {
    this.context = context;
    page = context.newPage();
    page.onPageError(faults::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add(message.text());
          }
        });
  }

  /** On a desktop, in daylight. */
  static Visit to(Chromium chromium, TestServer server) {
    return to(chromium, server, 1360, 860, ColorScheme.LIGHT);
  }

  static Visit to(
      Chromium chromium, TestServer server, int width, int height, ColorScheme colours) {
    NewContextOptions options =
        new NewContextOptions()
            .setViewportSize(width, height)
            .setColorScheme(colours)
            .setAcceptDownloads(true);
    Visit visit = new Visit(chromium.browser().newContext(options));
    visit.page.navigate(server.address() + "/");
    return visit;
  }

  /** Waits until all is shown. */
  Visit ready() {
    page.waitForSelector("body[data-ready=true]");
    page.waitForSelector(
        "#answer:not([aria-busy])",
        new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    return this;
  }

  Page page() {
    return page;
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  /** Waits until an element has a text. */
  void awaitText(String selector, String text) {
    page.waitForFunction(
        "([selector, text]) => document.querySelector(selector)?.textContent.includes(text)",
        List.of(selector, text));
  }

  /** The weekly average that is shown for a match. */
  double shownAverage(String match) {
    Locator figure = find("data[data-match=" + match + "]");
    double value = Double.parseDouble(figure.getAttribute("value"));
    double read = Double.parseDouble(figure.textContent().replace(",", ""));
    assertThat(read).as("what is read").isCloseTo(value, within(value));
    return value;
  }

  /** Figures are rounded: to whole numbers from a thousand on, else to two decimals at most. */
  private static org.assertj.core.data.Offset<Double> within(double value) {
    return org.assertj.core.data.Offset.offset(value >= 1000 ? 0.5 : value >= 100 ? 0.05 : 0.005);
  }

  /** The id of what has the focus, and its words unless it holds others. */
  String focused() {
    return String.valueOf(
        page.evaluate(
            "(({id, children, textContent}) => children.length ? id : `${id} ${textContent}`)(document.activeElement)"));
  }

  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Chromium.pictures().resolve(name + ".png")));
  }

  /** Nothing is wider than the screen. */
  void assertFits() {
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
  }

  /** What went wrong so far: errors of scripts, and what the content security policy stopped. */
  List<String> faults() {
    return faults;
  }

  @Override
  public void close() {
    context.close();
  }
}
