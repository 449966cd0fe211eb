package org.signet.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.signet.json.Json;
import org.signet.jsonld.Jcs;
import org.signet.platform.Sql;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * Runs a POST in one transaction, at most once for each {@code Idempotency-Key} of a caller.
 *
 * <p>The key's row is inserted first, in the same transaction as the work: a twin that arrives
 * meanwhile waits on the unique index, and then either reads the committed answer or, when the
 * first one failed, does the work itself. A refused request leaves no row, so it may be mended and
 * sent again under the same key.
 */
@ApplicationScoped
public class IdempotentPost {

  /** The request header. */
  public static final String HEADER = "Idempotency-Key";

  private static final int LONGEST = 255;

  private final Sql sql;
  private final Clock clock;

  IdempotentPost(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  private record Stored(String path, byte[] bodyHash, Answer answer) {}

  /**
   * Answers a POST.
   *
   * @param caller the API key that posts
   * @param key the header's value, or null: then the work is done anew
   * @param path distinguishes one use of a key from another
   * @param body strict JSON, compared by the SHA-256 of its JCS form (RFC 8785)
   */
  public Response answer(
      UUID caller, String key, String path, byte[] body, Function<JsonNode, Answer> work) {
    JsonNode json = Json.parse(body);
    if (key == null) {
      Answer answer = QuarkusTransaction.joiningExisting().call(() -> work.apply(json));
      return answer.toResponse(answer.status()).build();
    }
    if (key.isBlank() || key.length() > LONGEST) {
      throw Problem.of(
          ProblemType.BAD_PARAMETER, "Send an Idempotency-Key of 1 to " + LONGEST + " characters.");
    }
    byte[] hash = DigestUtils.sha256(Jcs.canonicalize(json));
    return QuarkusTransaction.joiningExisting()
        .call(() -> once(caller, key, path, hash, json, work));
  }

  private Response once(
      UUID caller,
      String key,
      String path,
      byte[] hash,
      JsonNode json,
      Function<JsonNode, Answer> work) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    boolean first =
        sql.update(
                "insert into idempotency (caller, key, path, body_hash, created_at)"
                    + " values (?, ?, ?, ?, ?) on conflict do nothing",
                caller,
                key,
                path,
                hash,
                now)
            == 1;
    if (!first) {
      return replay(stored(caller, key), path, hash);
    }
    Answer answer = work.apply(json);
    sql.update(
        "update idempotency set status = ?, location = ?, answer = ? where caller = ? and key = ?",
        answer.status(),
        answer.location(),
        answer.body(),
        caller,
        key);
    return answer.toResponse(answer.status()).build();
  }

  private Stored stored(UUID caller, String key) {
    return sql.first(
            "select path, body_hash, status, location, answer from idempotency"
                + " where caller = ? and key = ?",
            row ->
                new Stored(
                    row.getString("path"),
                    row.getBytes("body_hash"),
                    new Answer(
                        row.getInt("status"), row.getString("location"), row.getString("answer"))),
            caller,
            key)
        .orElseThrow();
  }

  private static Response replay(Stored stored, String path, byte[] hash) {
    if (!stored.path().equals(path) || !Arrays.equals(stored.bodyHash(), hash)) {
      throw Problem.of(
          ProblemType.IDEMPOTENCY_KEY_REUSED,
          "Send a new Idempotency-Key with a new body, or the first body with this one.");
    }
    return stored.answer().toResponse(200).header("Idempotency-Replayed", "true").build();
  }
}
