package io.milepost.app.api.resource;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.milepost.app.load.LoadEvents;
import io.milepost.model.LoadEvent;
import java.time.Duration;
import java.util.function.Supplier;

/** What the server counts. Thread-safe. */
public final class Meters implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  public Meters(LoadEvents events) {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    collections.bindTo(registry);
    var unused = events.listen(this::count);
  }

  private void count(LoadEvent event) {
    if (event.kind().isEnd()) {
      Counter.builder("milepost.loads.ended")
          .description("Loads that came to an end")
          .tag("state", event.kind().word())
          .register(registry)
          .increment();
    }
  }

  /** Counts one request. */
  public void request(String operation, int status, Duration took) {
    Timer.builder("milepost.requests")
        .description("Requests answered")
        .tag("operation", operation)
        .tag("status", String.valueOf(status))
        .publishPercentiles(0.5, 0.99)
        .register(registry)
        .record(took);
  }

  /** Shows a figure as it is. */
  public void gauge(String name, String description, Supplier<Number> figure) {
    Gauge.builder(name, figure).description(description).register(registry);
  }

  /** All figures as Prometheus reads them. */
  String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
