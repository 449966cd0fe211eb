package org.signet.achievement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.signet.auth.ApiKeys;
import org.signet.auth.Holder;
import org.signet.platform.Sql;

/** Who did what with a version, when and why. */
@ApplicationScoped
class AchievementEvents {

  static final String DEFINED = "defined";
  static final String CHANGED = "changed";

  private final Sql sql;
  private final ApiKeys keys;
  private final Clock clock;

  AchievementEvents(Sql sql, ApiKeys keys, Clock clock) {
    this.sql = sql;
    this.keys = keys;
    this.clock = clock;
  }

  /** One thing that was done. */
  record Event(
      Instant at, UUID actor, String action, Optional<String> reason, Optional<String> reference) {}

  void record(UUID version, String action, UUID actor, Reasons why) {
    sql.update(
        "insert into achievement_event (achievement_id, at, actor, action, reason, reference)"
            + " values (?, ?, ?, ?, ?, ?)",
        version,
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        actor,
        action,
        why.reason().orElse(null),
        why.reference().orElse(null));
  }

  /** Whether this is one of those who wrote it, by whichever key. */
  boolean isAuthor(UUID version, Holder holder) {
    List<UUID> authors =
        of(version).stream()
            .filter(event -> event.action().equals(DEFINED) || event.action().equals(CHANGED))
            .map(Event::actor)
            .distinct()
            .toList();
    return keys.holders(authors).values().stream().anyMatch(holder::isSameAs);
  }

  /** The history as JSON, the oldest first. */
  @Transactional
  ArrayNode history(UUID version) {
    List<Event> events = of(version);
    Map<UUID, Holder> holders = keys.holders(events.stream().map(Event::actor).distinct().toList());
    ArrayNode history = JsonNodeFactory.instance.arrayNode();
    for (Event event : events) {
      ObjectNode item = history.addObject().put("at", event.at().toString());
      item.put("action", event.action());
      Holder holder = holders.get(event.actor());
      item.putObject("by").put("kind", holder.kind().text()).put("name", holder.name());
      event.reason().ifPresent(text -> item.put("reason", text));
      event.reference().ifPresent(text -> item.put("reference", text));
    }
    return history;
  }

  private List<Event> of(UUID version) {
    return sql.list(
        "select at, actor, action, reason, reference from achievement_event"
            + " where achievement_id = ? order by seq",
        row ->
            new Event(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("action"),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("reference"))),
        version);
  }
}
