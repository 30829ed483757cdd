package io.milepost.app.api;

import io.milepost.app.api.guard.SecurityHeaders;
import io.milepost.app.api.problem.Problem;
import io.milepost.app.api.problem.ProblemType;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Problems of requests that never reach an operation, such as one with headers that are too long.
 */
final class JettyProblems extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    ProblemType type = status >= 500 ? ProblemType.FAILED : ProblemType.WRONG_REQUEST;
    SecurityHeaders.ALL.forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.setStatus(type.status());
    byte[] body =
        new Problem(type, "The request cannot be read (status %d).".formatted(status), "/").json();
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
