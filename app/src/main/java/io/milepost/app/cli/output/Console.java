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
 * @param errBytes what {@link #err} writes to
 * @param out buffered; {@link #flush} it before the program ends
 * @param looks what the places written to can show
 */
public record Console(
    OutputStream bytes, OutputStream errBytes, PrintWriter out, PrintWriter err, Looks looks) {

  /**
   * What can be shown.
   *
   * @param terminal whether standard output is a terminal
   * @param terminalErr whether standard error is a terminal
   * @param colour whether standard output takes colours
   * @param colourErr whether standard error takes colours
   * @param unicode whether bars may be drawn with block characters
   * @param columns how wide the terminal is that standard error is; 0 for the one that this process
   *     was started from, whatever its width is at the time
   */
  public record Looks(
      boolean terminal,
      boolean terminalErr,
      boolean colour,
      boolean colourErr,
      boolean unicode,
      int columns) {

    /** A pipe or a file: no colours, no cut cells, plain ASCII bars. */
    public static final Looks PLAIN = new Looks(false, false, false, false, false, 0);

    static Looks of(Map<String, String> environment) {
      return new Looks(
          Terminal.isTerminal(1),
          Terminal.isTerminal(2),
          Terminal.showsColour(1, environment),
          Terminal.showsColour(2, environment),
          Terminal.showsUnicode(environment),
          0);
    }

    /** The same, with the width that the terminal has now. */
    public Looks measured() {
      int width = terminalErr && columns == 0 ? Terminal.columns() : columns;
      return new Looks(terminal, terminalErr, colour, colourErr, unicode, width);
    }
  }

  /** The console of this process. */
  public static Console system() {
    return over(
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Looks.of(System.getenv()));
  }

  /** A console that holds results back a little, and fails aloud when they cannot be written. */
  public static Console over(OutputStream out, OutputStream err, Looks looks) {
    return of(new BufferedOutputStream(new ResultStream(out), 64 * 1024), err, looks);
  }

  /** A console that writes to the given streams. */
  public static Console of(OutputStream out, OutputStream err, Looks looks) {
    return new Console(
        out,
        err,
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
