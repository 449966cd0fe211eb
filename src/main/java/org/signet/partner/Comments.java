package org.signet.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.signet.platform.Sql;

/** What partners wrote about drafts. */
@ApplicationScoped
class Comments {

  private static final String SELECT =
      "select c.at, c.text, c.invitation_id, i.partner_name from invitation_comment c"
          + " join invitation i on i.id = c.invitation_id where ";

  private final Sql sql;

  Comments(Sql sql) {
    this.sql = sql;
  }

  /** One of them. */
  record Comment(Instant at, UUID invitation, String partner, String text) {}

  /** About a version, the oldest first. */
  @Transactional
  List<Comment> about(UUID version) {
    return list(SELECT + "i.achievement_id = ? order by c.seq", version);
  }

  /** By the partner of an invitation, the oldest first. */
  @Transactional
  List<Comment> of(UUID invitation) {
    return list(SELECT + "i.id = ? order by c.seq", invitation);
  }

  private List<Comment> list(String query, UUID id) {
    return sql.list(
        query,
        row ->
            new Comment(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("invitation_id", UUID.class),
                row.getString("partner_name"),
                row.getString("text")),
        id);
  }
}
