package io.milepost.model;

import java.util.function.Consumer;

/** The rejected rows of one source, of any number, in the order of their lines. */
public interface Rejections {

  long count();

  /** Hands each rejection to {@code action}, in the order of their lines. */
  void forEach(Consumer<Rejection> action);

  /** No rejections at all. */
  static Rejections none() {
    return new Rejections() {
      @Override
      public long count() {
        return 0;
      }

      @Override
      public void forEach(Consumer<Rejection> action) {}
    };
  }
}
