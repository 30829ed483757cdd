package io.milepost.app.api.resource;

import io.milepost.app.api.operation.Call;
import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import io.milepost.app.api.problem.Problems;
import io.milepost.app.load.Errand;
import io.milepost.app.load.LoadSettings;
import io.milepost.app.load.MaxRejected;
import io.milepost.app.load.Source;
import io.milepost.app.queue.Ingestion;
import io.milepost.ingest.Remotes;
import io.milepost.ingest.http.HttpFiles;
import io.milepost.ingest.remote.PublicAddresses;
import io.milepost.ingest.remote.ShownAddress;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Takes in what requests bring to be loaded: bodies, forms, and names of what is elsewhere. */
final class Intake {
  private static final List<String> MEMBERS =
      List.of("path", "address", "dataset", "date", "max_rejected", "allow_duplicates");
  private static final String MULTIPART_CONFIG = "org.eclipse.jetty.multipartConfig";
  private static final String FIELDS = "application/x-www-form-urlencoded";
  private static final int IN_MEMORY = 64 * 1024;

  private final Services services;
  private final Inbox inbox;
  private final PublicAddresses addresses;

  Intake(Services services) {
    this.services = services;
    inbox = new Inbox(services.settings().inbox());
    addresses = new PublicAddresses(services.settings().allowedHosts());
  }

  Sent take(Call call) throws IOException {
    if (call.context().isMultipartFormData()) {
      return form(call);
    }
    return call.context().isJson() ? named(call) : body(call);
  }

  private Sent body(Call call) throws IOException {
    requireWhole(call.context().contentType());
    IngestionOrder order = IngestionOrder.of(services.datasets(), call);
    String name = Objects.requireNonNullElse(call.findText("name"), "upload");
    SourceName.requireShown(ProblemType.WRONG_PARAMETER, "'name'", name);
    Received received = receive(call.context().req().getInputStream());
    Ingestion ingestion = order.upload(name, received.file());
    return new Sent(order + " " + name + " " + received.sha256(), List.of(ingestion));
  }

  /** What curl's {@code -d} sends under that type has lost the ends of its lines. */
  private static void requireWhole(@Nullable String contentType) {
    if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(FIELDS)) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_TYPE,
          "Expected a file as the body, found '%s', which is of fields and may have lost its line ends. Send it as it is: curl --data-binary @FILE -H 'Content-Type: text/csv'."
              .formatted(FIELDS));
    }
  }

  private Received receive(InputStream in) {
    return Received.of(services.uploads(), in, services.settings().maxUploadBytes());
  }

  private Sent form(Call call) throws IOException {
    IngestionOrder order = IngestionOrder.of(services.datasets(), call);
    StringBuilder request = new StringBuilder(order.toString());
    List<Ingestion> ingestions = new ArrayList<>();
    try {
      for (Part part : parts(call.context().req())) {
        take(part, order, request, ingestions);
      }
    } catch (IOException | RuntimeException e) {
      ingestions.forEach(services.uploads()::delete);
      throw e;
    }
    if (ingestions.isEmpty()) {
      throw wrongBody("a form with at least one file", "one without");
    }
    return new Sent(request.toString(), ingestions);
  }

  private void take(
      Part part, IngestionOrder order, StringBuilder request, List<Ingestion> ingestions)
      throws IOException {
    String name = part.getSubmittedFileName();
    if (name != null) {
      SourceName.requireShown(ProblemType.WRONG_BODY, "the name of a file", name);
      try (InputStream in = part.getInputStream()) {
        Received received = receive(in);
        ingestions.add(order.upload(name, received.file()));
        request.append(' ').append(name).append(' ').append(received.sha256());
      }
    }
    part.delete();
  }

  private Iterable<Part> parts(HttpServletRequest request) throws IOException {
    long most = services.settings().maxUploadBytes();
    request.setAttribute(
        MULTIPART_CONFIG,
        new MultipartConfigElement(
            services.home().temporaryDirectory().toString(), most, most, IN_MEMORY));
    try {
      return request.getParts();
    } catch (ServletException | IllegalStateException e) {
      throw unreadable(request, e, most);
    }
  }

  private static ProblemException unreadable(HttpServletRequest request, Exception e, long most) {
    Map<String, String> headers =
        Map.of("Connection", "close"); // Jetty reads no more of a form that it could not read
    Request own = ServletContextRequest.getServletContextRequest(request);
    return Request.getContentBytesRead(own) > most
        ? Received.tooLarge(most, headers)
        : new ProblemException(
            ProblemType.WRONG_BODY,
            "Expected multipart/form-data within the limits, found '%s'."
                .formatted(Problems.rootCause(e)),
            headers);
  }

  private static ProblemException wrongBody(String expected, String found) {
    return new ProblemException(
        ProblemType.WRONG_BODY, "Expected %s, found %s.".formatted(expected, found));
  }

  private Sent named(Call call) throws IOException {
    JsonBody body = JsonBody.of(call, MEMBERS);
    IngestionOrder order =
        IngestionOrder.of(services.datasets(), body::findText, body.flag("allow_duplicates"));
    String path = body.findText("path");
    String address = body.findText("address");
    if (path != null && address != null) {
      throw wrongBody("'path' or 'address'", "both");
    }
    requireShown(path);
    requireShown(address);
    List<Ingestion> ingestions =
        path != null
            ? List.of(order.file(path, inbox.get(path)))
            : address != null ? elsewhere(order, address) : declared(order, body.findText("date"));
    return new Sent(body.toString(), ingestions);
  }

  private static void requireShown(@Nullable String source) {
    if (source != null) {
      SourceName.requireShown(ProblemType.WRONG_BODY, "a source", source);
    }
  }

  private List<Ingestion> elsewhere(IngestionOrder order, String address) {
    if (!Remotes.isAddress(address)) {
      throw wrongBody("'address' to be an address of https, http or s3", "'" + address + "'");
    }
    requireAllowed(address);
    return ProblemType.WRONG_BODY
        .unless(() -> services.remotes().apply(address).list(address))
        .stream()
        .map(file -> order.address(ShownAddress.of(file.address()), file.address()))
        .toList();
  }

  /**
   * Told at once where that can be; asked again before each request, as names may lead elsewhere.
   */
  private void requireAllowed(String address) {
    if (address.toLowerCase(Locale.ROOT).startsWith("http")) {
      URI uri = ProblemType.WRONG_BODY.unless(() -> HttpFiles.uri(address));
      ProblemType.ADDRESS_NOT_ALLOWED.unless(
          () -> {
            requirePublic(uri);
            return uri;
          });
    }
  }

  private void requirePublic(URI uri) {
    try {
      addresses.addresses(uri.getHost());
    } catch (IOException e) {
      // a host that is not known now may be known later: the load tells of it
    }
  }

  /** Where the dataset declares that its files lie. */
  private List<Ingestion> declared(IngestionOrder order, @Nullable String date) {
    List<Errand> errands =
        ProblemType.WRONG_BODY.unless(
            () ->
                Errand.declared(
                    order.dataset(),
                    date == null ? null : day(date),
                    services.home(),
                    declaration ->
                        new LoadSettings(
                            declaration.getDataset(),
                            declaration.landing(),
                            MaxRejected.parse(order.maxRejected()),
                            order.allowDuplicates())));
    List<Ingestion> ingestions = new ArrayList<>();
    for (Errand errand : errands) {
      if (errand.database() != null) {
        throw wrongBody("a dataset of files", "one of tables of a database: ingest it by command");
      }
      String name = errand.settings().dataset().name();
      IngestionOrder own = new IngestionOrder(name, order.maxRejected(), order.allowDuplicates());
      errand.sources().forEach(source -> ingestions.add(ingestion(own, source)));
    }
    return ingestions;
  }

  private static Ingestion ingestion(IngestionOrder order, Source source) {
    return source.remote() == null
        ? order.file(source.name(), Objects.requireNonNull(source.file()))
        : order.address(source.name(), source.remote().address());
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw wrongBody("'date' to be a day such as 2018-05-28", "'" + text + "'");
    }
  }
}
