package org.signet.evidence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.signet.auth.Caller;
import org.signet.issuer.Issuer;
import org.signet.issuer.Issuers;
import org.signet.platform.SignetConfig;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;

/** A file as the staff of its institution reads of it. */
@ApplicationScoped
class EvidenceView {

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
    ArrayNode credentials = view.putArray("credentials");
    uses.credentialsOf(file.id())
        .forEach(id -> credentials.add(config.baseUrl() + "/credentials/" + id));
    return view;
  }

  boolean serves(Caller caller, EvidenceFile file) {
    return issuers.find(file.issuerId()).filter(i -> caller.serves(i.slug())).isPresent();
  }

  /**
   * The issuer that an upload names by its slug, or the only one that the key serves.
   *
   * @param slug or null
   */
  Issuer issuer(String slug, Caller caller) {
    List<Issuer> served = issuers.all().stream().filter(i -> caller.serves(i.slug())).toList();
    if (slug == null && served.size() == 1) {
      return served.get(0);
    }
    return served.stream()
        .filter(issuer -> issuer.slug().equals(slug))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    List.of(
                        new FieldError(
                            "/issuer",
                            "UNKNOWN_ISSUER",
                            "Send the slug of an issuer of this key: "
                                + served.stream()
                                    .limit(10)
                                    .map(Issuer::slug)
                                    .collect(Collectors.joining(", "))
                                + "."))));
  }
}
