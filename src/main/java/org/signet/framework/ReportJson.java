package org.signet.framework;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.signet.verification.Message;

/** Lays a report out as JSON. */
final class ReportJson {

  private ReportJson() {}

  static ObjectNode of(FrameworkReport report) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put(report.ofDefinition() ? "achievement" : "credential", report.id());
    json.put("language", report.language()).put("name", report.name());
    json.put("code", report.code()).put("version", report.version()).put("issuer", report.issuer());
    ArrayNode groups = json.putArray("groups");
    for (Group group : report.groups()) {
      ObjectNode node = groups.addObject().put("key", group.key());
      node.set("title", languages(group.title()));
      for (Status status : Status.values()) {
        node.put(status.text(), group.count(status));
      }
      ArrayNode elements = node.putArray("elements");
      group.elements().forEach(element -> elements.add(element(element)));
    }
    return json;
  }

  private static ObjectNode element(Element element) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("key", element.key());
    node.put("status", element.status().text()).put("mandatory", element.mandatory());
    node.set("title", languages(element.title()));
    node.set("statement", languages(element.statement().message()));
    ArrayNode pointers = node.putArray("pointers");
    element.pointers().forEach(pointers::add);
    return node;
  }

  private static ObjectNode languages(Message text) {
    return JsonNodeFactory.instance.objectNode().put("en", text.en()).put("fr", text.fr());
  }
}
