package io.milepost.app.relay;

/** Runs a command for another process. Called from several threads. */
@FunctionalInterface
public interface RelayedCommand {

  /**
   * Runs a command.
   *
   * @param command what the other process gave to {@link RelayClient#run}
   * @param caller its streams; none may be used once this has returned
   * @return the exit code
   */
  int run(String command, Caller caller);
}
