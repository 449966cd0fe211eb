package org.signet.evidence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.UUID;
import org.signet.issuer.Issuers;
import org.signet.platform.SignetConfig;

/** A file as the staff of its institution reads of it. */
@ApplicationScoped
class EvidenceView {

  /** A file of everybody's may stand in any number of badges. */
  static final int MOST_CREDENTIALS = 100;

  private final Issuers issuers;
  private final EvidenceFiles files;
  private final EvidenceUses uses;
  private final SignetConfig config;

  EvidenceView(Issuers issuers, EvidenceFiles files, EvidenceUses uses, SignetConfig config) {
    this.issuers = issuers;
    this.files = files;
    this.uses = uses;
    this.config = config;
  }

  String address(UUID id) {
    return config.baseUrl() + "/v1/evidence/" + id;
  }

  ObjectNode of(EvidenceFile file) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("id", address(file.id())).put("url", files.url(file.id()));
    view.put("issuer", issuers.find(file.issuerId()).orElseThrow().slug());
    view.put("name", file.name()).put("sha256", HexFormat.of().formatHex(file.sha256()));
    view.put("mediaType", file.mediaType()).put("size", file.size());
    view.put("visibility", file.visibility().text());
    view.put("open", file.access() == EvidenceFile.Access.OPEN);
    file.chosenAt().ifPresent(at -> view.put("chosenAt", at.toString()));
    view.put("uploadedAt", file.createdAt().toString());
    view.put("credentialCount", uses.countCredentialsOf(file.id()));
    ArrayNode credentials = view.putArray("credentials");
    uses.newestCredentialsOf(file.id(), MOST_CREDENTIALS)
        .forEach(id -> credentials.add(config.baseUrl() + "/credentials/" + id));
    return view;
  }
}
