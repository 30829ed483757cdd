package io.milepost.app.cli;

/** What the program tells its caller when it ends. */
public final class ExitCode {
  public static final int DONE = 0;
  public static final int FAILED = 1;

  /** The command line, the configuration or the question is wrong. */
  public static final int USAGE = 2;

  /** Too much of the data was rejected. */
  public static final int REFUSED = 3;

  private ExitCode() {}
}
