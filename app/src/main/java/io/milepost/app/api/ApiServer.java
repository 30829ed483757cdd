package io.milepost.app.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.milepost.app.api.guard.HostGuard;
import io.milepost.app.api.guard.KeyGuard;
import io.milepost.app.api.guard.RateGuard;
import io.milepost.app.api.guard.SecurityHeaders;
import io.milepost.app.api.openapi.Assets;
import io.milepost.app.api.openapi.OpenApiDocument;
import io.milepost.app.api.operation.Operation;
import io.milepost.app.api.operation.Parameter;
import io.milepost.app.api.operation.Routing;
import io.milepost.app.api.problem.ParameterWords;
import io.milepost.app.api.problem.Problems;
import io.milepost.app.api.resource.AllOperations;
import io.milepost.app.api.resource.Meters;
import io.milepost.app.api.resource.Services;
import io.milepost.app.api.stream.EventStreams;
import io.milepost.app.config.server.ApiKeys;
import io.milepost.app.config.server.Server;
import io.milepost.app.config.server.ServerSettings;
import io.milepost.model.UsageException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The server of one home. */
public final class ApiServer implements Server {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final String STARTED = "milepost.started";

  private final ServerSettings settings;
  private final EventStreams streams;
  private final Meters meters;
  private final RateGuard rate;
  private final HostGuard hosts;
  private final KeyGuard keys;
  private final List<Operation> operations;
  private final byte[] document;
  private final Consumer<RoutesConfig> page;
  private final Javalin javalin;

  /**
   * Makes a server, which {@link #start} has listen.
   *
   * @param version of the program
   * @param page adds what people look at
   * @param notices takes sentences for the log
   */
  public ApiServer(
      Services services, String version, Consumer<RoutesConfig> page, Consumer<String> notices) {
    this.page = page;
    settings = services.settings();
    streams = new EventStreams(services.events(), HEARTBEAT);
    meters = new Meters(services.events());
    meters.gauge("milepost.subscribers", "Subscribers of events", streams::subscribers);
    rate = new RateGuard(settings.requestsPerSecond());
    hosts = new HostGuard(settings.bind(), settings.isLoopback());
    keys = new KeyGuard(new ApiKeys(services.home()), !settings.isLoopback());
    operations = AllOperations.of(services, meters, streams);
    ObjectNode described = OpenApiDocument.of(operations, AllOperations.schemas(), version);
    document = (described.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    javalin = Javalin.create(config -> configure(config, new Problems(words(), notices)));
  }

  private ParameterWords words() {
    return new ParameterWords(
        operations.stream()
            .flatMap(operation -> operation.parameters().stream())
            .map(Parameter::name)
            .collect(Collectors.toSet()));
  }

  private void configure(JavalinConfig config, Problems problems) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.router.ignoreTrailingSlashes = false;
    config.jetty.host = settings.bind();
    config.jetty.port = settings.port();
    config.jetty.modifyServer(server -> server.setErrorHandler(new JettyProblems()));
    problems.register(config.routes);
    routes(config.routes);
  }

  private void routes(RoutesConfig routes) {
    routes.before(this::welcome);
    routes.after(this::count);
    Routing.register(routes, operations, keys::require);
    routes.get(
        "/openapi.json", context -> context.contentType("application/json").result(document));
    Assets.ofJar("org.webjars", "swagger-ui").register(routes, "/docs/ui");
    new Assets("/io/milepost/app/api/openapi/docs/").register(routes, "/docs");
    page.accept(routes);
  }

  private void welcome(Context context) {
    SecurityHeaders.ALL.forEach(context::header);
    context.attribute(STARTED, System.nanoTime());
    RequestLog.trace(context);
    hosts.require(context);
    rate.require(context);
  }

  private void count(Context context) {
    Long started = context.attribute(STARTED);
    String path = context.endpoint().path;
    if (started != null) {
      Duration took = Duration.ofNanos(System.nanoTime() - started);
      meters.request(path, context.statusCode(), took);
      RequestLog.answered(context, took);
    }
  }

  /**
   * Has it listen.
   *
   * @throws UsageException when the address or the port cannot be had
   */
  public ApiServer start() {
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      throw new UsageException(
          "Expected port %d of %s to be free to listen at, found that it is not: %s. Choose another with --port (0 takes any), or stop what listens there."
              .formatted(settings.port(), settings.bind(), Problems.rootCause(e)));
    }
    return this;
  }

  @Override
  public String address() {
    String host = settings.bind().contains(":") ? "[" + settings.bind() + "]" : settings.bind();
    return "http://%s:%d".formatted(host, javalin.port());
  }

  @Override
  public void close() {
    streams.close();
    javalin.stop();
    meters.close();
  }
}
