package io.milepost.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.io.OutputStream;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.LoggerFactory;

/** The log of this process, while it is a server: its own lines, and warnings of libraries. */
public final class ServerLog implements AutoCloseable {
  private static final String OWN = "milepost";
  private static final String WEB = "io.javalin.Javalin";
  private static final String QUEUE = "com.github.kagkarlsson";

  /** Names that others gave may be in a message: none can break a line or talk to a terminal. */
  private static final String LINE =
      "%d{HH:mm:ss.SSS} %-5level %replace(%msg){'[\\x00-\\x1f\\x7f-\\x9f]', ' '}%n";

  private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
  private final Logger root;

  private ServerLog(LoggerContext context, LogFormat format, OutputStream out) {
    root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    appender.setContext(context);
    appender.setEncoder(encoder(context, format));
    appender.setOutputStream(out);
    appender.start();
    root.addAppender(appender);
    root.setLevel(Level.WARN);
    context.getLogger(OWN).setLevel(Level.INFO);
    context.getLogger(WEB).setLevel(Level.OFF); // who starts it tells why it cannot
    context.getLogger(QUEUE).setLevel(Level.ERROR); // it warns of databases that it does not know
  }

  /** Has all that is logged from now on go to {@code out}, a line each. */
  public static ServerLog open(LogFormat format, OutputStream out) {
    return new ServerLog((LoggerContext) LoggerFactory.getILoggerFactory(), format, out);
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, LogFormat format) {
    Encoder<ILoggingEvent> encoder = format == LogFormat.JSON ? json() : text();
    encoder.setContext(context);
    encoder.start();
    return encoder;
  }

  private static Encoder<ILoggingEvent> text() {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setPattern(LINE);
    return encoder;
  }

  private static Encoder<ILoggingEvent> json() {
    LogstashEncoder encoder = new LogstashEncoder();
    encoder.setTimeZone("UTC");
    encoder.setVersion(null);
    return encoder;
  }

  /** Logs a sentence. */
  public void notice(String sentence) {
    LoggerFactory.getLogger(OWN).info(sentence);
  }

  @Override
  public void close() {
    root.setLevel(Level.OFF);
    root.detachAppender(appender);
  }
}
