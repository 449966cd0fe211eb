package org.signet.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.signet.credential.CredentialLint;
import org.signet.endorsement.EndorsementIds;
import org.signet.json.Json;
import org.signet.jsonld.Contexts;
import org.signet.keys.DidKey;
import org.signet.keys.DidWeb;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * How an endorsement is laid out that badges can carry: narrower than Open Badges 3.0, so that it
 * has no object that could clash with one of a badge, and nothing that others would read otherwise.
 */
final class EndorsementForm {

  /** In bytes: with as many as it may carry, a badge is still one that verifiers read. */
  static final int LARGEST = 8 << 10;

  private static final Set<String> MEMBERS =
      Set.of(
          "@context",
          "id",
          "type",
          "name",
          "description",
          "issuer",
          "validFrom",
          "validUntil",
          "credentialSubject",
          "relatedResource",
          "credentialStatus",
          "proof");
  private static final List<String> NESTED = List.of("endorsement", "endorsementJwt");
  private static final Set<String> OF_PARTNER = Set.of("id", "type", "name", "url", "description");
  private static final Set<String> OF_SUBJECT = Set.of("id", "type", "endorsementComment");
  private static final Set<String> OF_RESOURCE =
      Set.of("id", "type", "mediaType", "digestMultibase", "digestSRI");
  private static final Set<String> OF_PROOF =
      Set.of("type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "proofValue");
  private static final Set<String> SUITES = Set.of("eddsa-rdfc-2022", "ecdsa-rdfc-2019");

  private static final String WEB_ADDRESS = "https?://[^/?#@\\s]+([/?#]\\S*)?";

  private final ObjectNode signed;
  private final EndorsementIds ids;
  private final List<FieldError> faults = new ArrayList<>();

  private EndorsementForm(ObjectNode signed, EndorsementIds ids) {
    this.signed = signed;
    this.ids = ids;
  }

  /**
   * Checks the form alone.
   *
   * @throws Problem NOT_AN_ENDORSEMENT with everything that is wrong with it, or BODY_TOO_LARGE
   */
  static void require(ObjectNode signed, EndorsementIds ids) {
    if (Json.write(signed).getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw Problem.of(
          ProblemType.BODY_TOO_LARGE,
          "Every badge carries its endorsements: one has at most " + LARGEST + " bytes.");
    }
    var form = new EndorsementForm(signed, ids);
    form.check();
    if (!form.faults.isEmpty()) {
      throw Problem.of(
          ProblemType.NOT_AN_ENDORSEMENT,
          "Begin with an unsigned document from here, fill it in and sign it; see errors.",
          form.faults);
    }
  }

  /** The refusal of a token (VC-JWT), whose text no Data Integrity proof of a badge covers. */
  static Problem token() {
    return Problem.of(
        ProblemType.NOT_AN_ENDORSEMENT,
        "An endorsement inside a badge is read in every wallet only with an embedded proof.",
        List.of(
            new FieldError(
                "/endorsement",
                "TOKEN_NOT_TAKEN",
                "Send the endorsement as a JSON object with a Data Integrity proof, not as a JWT.")));
  }

  private void check() {
    for (String nested : NESTED) {
      if (signed.has(nested)) {
        fault("/" + nested, "NESTED_ENDORSEMENT", "An endorsement is not itself endorsed.");
      }
    }
    only(signed, "", MEMBERS);
    only(signed.path("issuer"), "/issuer", OF_PARTNER);
    only(signed.path("credentialSubject"), "/credentialSubject", OF_SUBJECT);
    for (JsonNode resource : signed.path("relatedResource")) {
      only(resource, "/relatedResource/0", OF_RESOURCE);
    }
    JsonNode contexts =
        JsonNodeFactory.instance.arrayNode().add(Contexts.CREDENTIALS_V2).add(Contexts.OPEN_BADGES);
    if (!contexts.equals(signed.path("@context"))) {
      fault("/@context", "CONTEXT_NOT_ALLOWED", "Send exactly these, in this order: " + contexts);
    }
    if (faults.isEmpty()) {
      CredentialLint.lintToIssue(signed)
          .forEach(f -> fault(f.pointer(), f.code().name(), f.detail()));
    }
    if (faults.isEmpty()) {
      type();
      id();
      status();
      partner();
      reasons();
      proof();
    }
  }

  private void type() {
    JsonNode type = signed.path("type");
    JsonNode wanted =
        JsonNodeFactory.instance
            .arrayNode()
            .add("VerifiableCredential")
            .add("EndorsementCredential");
    if (!type.equals(wanted)) {
      fault("/type", "NOT_AN_ENDORSEMENT", "Send " + wanted + ".");
    }
  }

  /** Whatever else a badge names must not be what an endorsement calls itself: one id, one node. */
  private void id() {
    String id = signed.path("id").asText();
    if (ids.own(id).isEmpty()
        && !id.matches("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      fault(
          "/id", "BAD_ID", "Keep the id of the document from here, or send urn:uuid: and a UUID.");
    }
  }

  private void status() {
    for (JsonNode entry :
        signed.path("credentialStatus").isArray()
            ? signed.path("credentialStatus")
            : List.of(signed.path("credentialStatus"))) {
      String list = entry.path("statusListCredential").asText();
      if (!entry.isMissingNode()
          && (!list.startsWith("https://")
              || entry.has("id") && !entry.path("id").asText().startsWith(list + "#"))) {
        fault(
            "/credentialStatus",
            "BAD_STATUS",
            "Send an entry of an https list of your own; its id, if it has one, is the list's with a fragment.");
      }
    }
  }

  private void partner() {
    JsonNode issuer = signed.path("issuer");
    String did = issuer.path("id").asText();
    if (!DidKey.isDidKey(did) && !DidWeb.isDidWeb(did)) {
      fault("/issuer/id", "NOT_A_DID", "The partner signs with a did:web or a did:key.");
    }
    String name = issuer.path("name").asText();
    if (name.isBlank() || name.length() > 200 || name.matches("(?s).*\\p{Cc}.*")) {
      fault(
          "/issuer/name", "BAD_NAME", "Send the partner's name: one line, 200 characters at most.");
    }
    if (issuer.has("url") && !issuer.path("url").asText().matches(WEB_ADDRESS)) {
      fault("/issuer/url", "NOT_A_LINK", "Send an http or https address.");
    }
  }

  private void reasons() {
    if (signed.path("credentialSubject").path("endorsementComment").asText().isBlank()) {
      String pointer = "/credentialSubject/endorsementComment";
      fault(pointer, "MISSING", "Say why, in the language of the edition.");
    }
  }

  /** One, which does not end before what it is over. */
  private void proof() {
    JsonNode proof = signed.path("proof");
    if (!proof.isObject()) {
      fault("/proof", "ONE_PROOF", "Send the endorsement with exactly one embedded proof.");
      return;
    }
    only(proof, "/proof", OF_PROOF);
    if (!proof.path("type").asText().equals("DataIntegrityProof")
        || !SUITES.contains(proof.path("cryptosuite").asText())) {
      fault(
          "/proof/cryptosuite",
          "UNSUPPORTED_SUITE",
          "Sign with eddsa-rdfc-2022 (Ed25519) or ecdsa-rdfc-2019 (P-256, P-384).");
    }
  }

  private void only(JsonNode object, String at, Set<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              boolean said = at.isEmpty() && NESTED.contains(name);
              if (!known.contains(name) && !said) {
                fault(at + "/" + name, "UNKNOWN_FIELD", "Leave this out: badges do not carry it.");
              }
            });
  }

  private void fault(String pointer, String code, String message) {
    faults.add(new FieldError("/endorsement" + pointer, code, message));
  }
}
