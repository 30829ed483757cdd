package io.milepost.app.api.guard;

import io.javalin.http.Context;
import io.milepost.app.api.operation.Operation;
import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import io.milepost.app.config.server.ApiKey;
import io.milepost.app.config.server.ApiKeys;
import io.milepost.app.config.server.Scope;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a key where there are any: {@code Authorization: Bearer KEY} (RFC 6750). A server that
 * others than this machine reach asks even when all keys were removed.
 */
public final class KeyGuard {
  private static final String BEARER = "Bearer ";

  private final ApiKeys keys;
  private final boolean always;

  /**
   * @param always whether a key is needed even when there is none
   */
  public KeyGuard(ApiKeys keys, boolean always) {
    this.keys = keys;
    this.always = always;
  }

  /**
   * Does nothing when the client may use the operation.
   *
   * @throws ProblemException when its key is missing, unknown, or of too narrow a scope
   */
  public void require(Context context, Operation operation) {
    Scope needed = operation.scope();
    if (needed == null || !always && keys.list().isEmpty()) {
      return;
    }
    ApiKey key = find(context).orElseThrow(() -> missing(context));
    if (!key.scope().allows(needed)) {
      throw new ProblemException(
          ProblemType.KEY_WITHOUT_SCOPE,
          "Expected a key of scope '%s' or wider, found '%s' of scope '%s'. 'milepost keys add NAME --scope %s' makes one."
              .formatted(needed.word(), key.name(), key.scope().word(), needed.word()));
    }
  }

  private Optional<ApiKey> find(Context context) {
    String token = token(context);
    return token == null ? Optional.empty() : keys.find(token);
  }

  private static @Nullable String token(Context context) {
    String header = context.header("Authorization");
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? header.substring(BEARER.length()).strip()
        : null;
  }

  private static ProblemException missing(Context context) {
    boolean given = token(context) != null;
    return new ProblemException(
        ProblemType.KEY_NEEDED,
        "Expected 'Authorization: Bearer KEY' with a key of this server, found %s. 'milepost keys add NAME' makes one."
            .formatted(given ? "one that it does not know" : "none"),
        Map.of("WWW-Authenticate", given ? "Bearer error=\"invalid_token\"" : "Bearer"));
  }
}
