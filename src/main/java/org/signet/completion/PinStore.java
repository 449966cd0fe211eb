package org.signet.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.signet.completion.Pins.Pin;
import org.signet.platform.Sql;

/**
 * Rows of {@code completion_pin}: a completion that is approved later pins the files that were
 * there when it was posted.
 */
@ApplicationScoped
class PinStore {

  private final Sql sql;

  PinStore(Sql sql) {
    this.sql = sql;
  }

  void insert(UUID completion, Pins pins, Instant now) {
    pins.byUrl()
        .forEach(
            (url, pin) ->
                sql.update(
                    "insert into completion_pin (completion_id, url, sha256, media_type,"
                        + " fetched_at) values (?, ?, ?, ?, ?)",
                    completion,
                    url,
                    pin.sha256().orElseThrow(),
                    pin.mediaType().orElse(null),
                    now));
  }

  Pins of(UUID completion) {
    record Row(String url, Pin pin) {}
    return new Pins(
        sql
            .list(
                "select url, sha256, media_type from completion_pin where completion_id = ?",
                row ->
                    new Row(
                        row.getString("url"),
                        new Pin(
                            Optional.of(row.getBytes("sha256")),
                            Optional.ofNullable(row.getString("media_type")),
                            Optional.empty())),
                completion)
            .stream()
            .collect(Collectors.toMap(Row::url, Row::pin)));
  }
}
