package io.milepost.app.config.server;

/** A server that runs. */
public interface Server extends AutoCloseable {

  /** Where it answers, such as {@code http://127.0.0.1:8080}. */
  String address();

  /** Ends what it is doing, and takes no more requests. */
  @Override
  void close();
}
