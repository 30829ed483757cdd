package io.milepost.app.cli.output;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the program writes: results to {@link #out}, everything else to {@link #err}, both in
 * UTF-8. Not thread-safe.
 *
 * @param bytes what {@link #out} writes to, for results that are bytes already
 * @param out buffered; {@link #flush} it before the program ends
 * @param looks what the places written to can show
 */
public record Console(OutputStream bytes, PrintWriter out, PrintWriter err, Looks looks) {

  /**
   * What can be shown.
   *
   * @param terminal whether standard output is a terminal
   * @param terminalErr whether standard error is a terminal
   * @param colour whether standard output takes colours
   * @param colourErr whether standard error takes colours
   * @param unicode whether bars may be drawn with block characters
   */
  public record Looks(
      boolean terminal, boolean terminalErr, boolean colour, boolean colourErr, boolean unicode) {

    /** A pipe or a file: no colours, no cut cells, plain ASCII bars. */
    public static final Looks PLAIN = new Looks(false, false, false, false, false);

    static Looks of(Map<String, String> environment) {
      return new Looks(
          Terminal.isTerminal(1),
          Terminal.isTerminal(2),
          Terminal.showsColour(1, environment),
          Terminal.showsColour(2, environment),
          Terminal.showsUnicode(environment));
    }
  }

  /** The console of this process. */
  public static Console system() {
    OutputStream out =
        new BufferedOutputStream(
            new ResultStream(new FileOutputStream(FileDescriptor.out)), 64 * 1024);
    return of(out, new FileOutputStream(FileDescriptor.err), Looks.of(System.getenv()));
  }

  /** A console that writes to the given streams. */
  public static Console of(OutputStream out, OutputStream err, Looks looks) {
    return new Console(
        out,
        new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false),
        new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true),
        looks);
  }

  /** Whether somebody is there to be asked: standard input and standard error are a terminal. */
  public boolean canAsk() {
    return looks.terminalErr() && Terminal.isTerminal(0);
  }

  /** Writes out what is still held back. */
  public void flush() {
    out.flush();
    err.flush();
  }
}
