package io.milepost.app.api.operation;

/** The methods of HTTP that operations have. */
public enum Method {
  GET,
  POST,
  PUT,
  DELETE
}
