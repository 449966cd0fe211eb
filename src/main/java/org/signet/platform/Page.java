package org.signet.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * One page of a list, the newest first: where it begins and how long it is.
 *
 * @param before only rows older than this
 * @param beforeId tells rows of the same second apart
 */
public record Page(Instant before, UUID beforeId, int limit) {

  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
  private static final UUID LAST = new UUID(-1, -1);

  /** Reads the query parameters {@code cursor} and {@code limit}; either may be null. */
  public static Page of(String cursor, String limit) {
    int size = limit == null ? USUAL : limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
    if (size < 1 || size > MOST) {
      throw Problem.of(ProblemType.BAD_PARAMETER, "Send a limit from 1 to " + MOST + ".");
    }
    if (cursor == null) {
      return new Page(END, LAST, size);
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
      Instant before = Instant.parse(parts[0]);
      if (before.isBefore(Instant.EPOCH) || before.isAfter(END)) {
        throw new IllegalArgumentException("no time of a row");
      }
      return new Page(before, UUID.fromString(parts[1]), size);
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw Problem.of(
          ProblemType.BAD_PARAMETER, "Send the cursor as it stands in 'next' of the page before.");
    }
  }

  /** A row of a list, and what its place in the list hangs on. */
  public record Row(Instant at, UUID id, ObjectNode json) {}

  /**
   * The answer {@code {"items":[…],"next":"…"}}.
   *
   * @param fetch queries at most as many rows as it is told
   */
  public ObjectNode answer(Function<Integer, List<Row>> fetch) {
    List<Row> rows = fetch.apply(limit + 1);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var items = answer.putArray("items");
    rows.stream().limit(limit).forEach(row -> items.add(row.json()));
    if (rows.size() > limit) {
      Row last = rows.get(limit - 1);
      String cursor = last.at() + " " + last.id();
      answer.put(
          "next",
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(cursor.getBytes(StandardCharsets.UTF_8)));
    }
    return answer;
  }
}
