package io.milepost.app.cli;

import io.milepost.app.config.server.ApiKeys;
import io.milepost.app.config.server.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code milepost keys}: who may use the API. */
@Command(
    name = "keys",
    description = {
      "Add, list or remove keys of the API.",
      "",
      "Where there is a key, every request needs one: 'Authorization: Bearer KEY'. A server"
          + " that runs sees changes at once.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  milepost keys add dashboard",
      "  milepost keys add uploader --scope ingest",
      "  milepost keys remove dashboard"
    })
final class KeysCommand implements Runnable {
  private final Session session;

  KeysCommand(Session session) {
    this.session = session;
  }

  private ApiKeys keys() {
    return new ApiKeys(session.home());
  }

  @Override
  public void run() {
    list();
  }

  @Command(
      name = "add",
      description = {"Add a key, and print it. It is kept nowhere, so note it.", ""})
  void add(
      @Parameters(paramLabel = "NAME", description = "What to call the key.") String name,
      @Option(
              names = "--scope",
              paramLabel = "read|ingest|admin",
              defaultValue = "read",
              converter = ScopeWord.class,
              description = "What it allows (default: read).")
          Scope scope) {
    String key = keys().add(name, scope, session.clock());
    session.output().print(new KeyAnswer(name, scope, key));
  }

  @Command(
      name = "list",
      description = {"List the keys by name.", ""})
  void list() {
    session.output().print(new KeysAnswer(keys().list()));
  }

  @Command(
      name = "remove",
      description = {"Remove a key, which opens nothing from then on.", ""})
  void remove(@Parameters(paramLabel = "NAME", description = "The key's name.") String name) {
    keys().remove(name);
    session.notice("Removed the key '%s'.".formatted(name));
  }

  /** The scope by its word. */
  static final class ScopeWord extends EnumWord<Scope> {
    ScopeWord() {
      super(Scope.class);
    }
  }
}
