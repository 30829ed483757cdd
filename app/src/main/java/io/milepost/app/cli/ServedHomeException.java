package io.milepost.app.cli;

import io.milepost.app.relay.RelayClient;

/**
 * A server holds the home that a command wants to open: the command is to be run there. Commands do
 * not catch it, and have neither printed nor read anything before they open a home.
 */
@SuppressWarnings("serial") // goes no further than Cli
public final class ServedHomeException extends RuntimeException {
  private final transient RelayClient server;

  ServedHomeException(RelayClient server) {
    super("A server holds the home", null, false, false);
    this.server = server;
  }

  RelayClient server() {
    return server;
  }
}
