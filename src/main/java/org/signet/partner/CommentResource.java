package org.signet.partner;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.signet.achievement.ServedIssuers;
import org.signet.auth.NeedsScope;
import org.signet.auth.Scope;

/** What partners wrote about a version before it was approved; it stays with the version. */
@Path("/v1/achievements/{id}/versions/{version}/comments")
@Produces(MediaType.APPLICATION_JSON)
class CommentResource {

  private final ServedIssuers served;
  private final Comments comments;
  private final InvitationLinks links;

  CommentResource(ServedIssuers served, Comments comments, InvitationLinks links) {
    this.served = served;
    this.comments = comments;
    this.links = links;
  }

  /** The oldest first. */
  @GET
  @NeedsScope(Scope.READ)
  public String list(@PathParam("id") UUID id, @PathParam("version") String version) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var items = answer.putArray("items");
    for (Comments.Comment comment : comments.about(served.version(id, version).id())) {
      ObjectNode item = items.addObject().put("at", comment.at().toString());
      item.put("partner", comment.partner()).put("text", comment.text());
      item.put("invitation", links.staff(comment.invitation()));
    }
    return answer.toString();
  }
}
