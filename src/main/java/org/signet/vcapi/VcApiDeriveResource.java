package org.signet.vcapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.signet.json.Json;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.LdRefused;
import org.signet.jsonld.SelectionRefused;
import org.signet.problem.FieldError;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;
import org.signet.proof.Cryptosuite;
import org.signet.proof.EcdsaSd2023;
import org.signet.proof.ProofRefused;

/**
 * {@code POST /vc-api/credentials/derive}: the part of a credential that its holder selects. Needs
 * no key: who has the base proof can do this anywhere. Nothing is kept.
 */
@Path("/vc-api/credentials/derive")
class VcApiDeriveResource {

  private static final String MEMBER = "verifiableCredential";

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response derive(byte[] body) {
    JsonNode json = Json.parse(body);
    if (!(json.path(MEMBER) instanceof ObjectNode credential)) {
      throw refused(new FieldError("/" + MEMBER, "NOT_AN_OBJECT", "Send the credential."));
    }
    ObjectNode base =
        baseProof(credential)
            .orElseThrow(
                () ->
                    refused(
                        new FieldError(
                            "/" + MEMBER + "/proof",
                            "UNSUPPORTED_SUITE",
                            "Send a credential with a base proof of ecdsa-sd-2023.")));
    JsonNode pointers = json.path("options").path("selectivePointers");
    try {
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      answer.set(
          MEMBER,
          EcdsaSd2023.derive(
              credential, base, Selectable.pointers(pointers), ContextProfile.GENERIC));
      return Response.status(Response.Status.CREATED)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .entity(Json.write(answer))
          .build();
    } catch (SelectionRefused refused) {
      throw refused(Selectable.fault(refused, "/options/selectivePointers"));
    } catch (ProofRefused refused) {
      throw refused(
          new FieldError(
              "/" + MEMBER + "/proof", refused.problem().code().name(), refused.getMessage()));
    } catch (LdRefused refused) {
      throw refused(
          refused.violations().stream()
              .map(v -> new FieldError("/" + MEMBER + v.pointer(), v.code().name(), v.detail()))
              .toArray(FieldError[]::new));
    }
  }

  private static Optional<ObjectNode> baseProof(ObjectNode credential) {
    JsonNode proofs = credential.path("proof");
    for (JsonNode proof : proofs.isArray() ? proofs : List.of(proofs)) {
      if (proof instanceof ObjectNode base
          && base.path("cryptosuite").asText().equals(Cryptosuite.ECDSA_SD_2023.text())) {
        return Optional.of(base);
      }
    }
    return Optional.empty();
  }

  private static Problem refused(FieldError... errors) {
    return Problem.of(
        ProblemType.NOT_A_CREDENTIAL, "Nothing can be derived from this.", List.of(errors));
  }
}
