package org.signet.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.signet.credential.StatusBits;
import org.signet.fetch.TestHosts;
import org.signet.json.Json;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.Contexts;
import org.signet.keys.Multikey;
import org.signet.keys.PrivateKeys;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;
import org.signet.proof.GenuineBadges;
import org.signet.proof.Times;

/**
 * Serves the issuer of the badge and its status list over TLS, and runs a command that verifies the
 * badge meanwhile: what is to be verified stands in the file that is named first, where to find the
 * host in the environment.
 */
final class VerifyOverHttp {
  private static final String HOST = "college.test";
  private static final String ISSUER = "did:web:" + HOST + ":issuers:demo";
  private static final String LIST = "https://" + HOST + "/status/1";
  private static final int GOOD = 94_567;
  private static final int REVOKED = 94_568;

  private VerifyOverHttp() {}

  public static void main(String[] fileAndCommand) throws IOException, InterruptedException {
    Path file = Path.of(fileAndCommand[0]);
    ObjectNode did = didDocument();
    ObjectNode list = statusList();
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.set("good", badge(GOOD));
    all.set("revoked", badge(REVOKED));
    all.putObject("documents").<ObjectNode>set(ISSUER, did).set(LIST, list);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, Json.write(all));

    int result;
    try (TestHosts hosts = TestHosts.start()) {
      hosts.serve(HOST, "/issuers/demo/did.json", 200, "application/did+json", Json.write(did));
      hosts.serve(HOST, "/status/1", 200, "application/vc+ld+json", Json.write(list));
      var command = List.of(fileAndCommand).subList(1, fileAndCommand.length);
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      hosts.properties().forEach((name, value) -> builder.environment().put(variable(name), value));
      result = builder.start().waitFor();
    }
    System.exit(result);
  }

  private static ObjectNode badge(int index) {
    ObjectNode badge = GenuineBadges.endorsed();
    badge.withObject("issuer").put("id", ISSUER);
    badge
        .withObject("credentialStatus")
        .put("id", LIST + "#" + index)
        .put("statusListIndex", String.valueOf(index))
        .put("statusListCredential", LIST);
    return GenuineBadges.signed(badge);
  }

  private static ObjectNode didDocument() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document
        .putArray("@context")
        .add("https://www.w3.org/ns/did/v1")
        .add("https://w3id.org/security/multikey/v1");
    document.put("id", ISSUER);
    document
        .putArray("verificationMethod")
        .addObject()
        .put("id", ISSUER + "#k1")
        .put("type", "Multikey")
        .put("controller", ISSUER)
        .put(
            "publicKeyMultibase",
            Multikey.encode(PrivateKeys.ed25519(GenuineBadges.ISSUER_SEED).publicKey()));
    document.putArray("assertionMethod").add(ISSUER + "#k1");
    return document;
  }

  private static ObjectNode statusList() {
    StatusBits bits = StatusBits.zeros(StatusBits.MIN_ENTRIES);
    bits.set(REVOKED, true);
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    list.putArray("@context").add(Contexts.CREDENTIALS_V2);
    list.put("id", LIST);
    list.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
    list.put("issuer", ISSUER);
    list.put("validFrom", Times.write(GenuineBadges.CREATED));
    list.putObject("credentialSubject")
        .put("id", LIST + "#list")
        .put("type", "BitstringStatusList")
        .put("statusPurpose", "revocation")
        .put("encodedList", bits.encode());
    return DataIntegrity.sign(
        list,
        Cryptosuite.EDDSA_RDFC_2022,
        PrivateKeys.ed25519(GenuineBadges.ISSUER_SEED).signer(ISSUER + "#k1"),
        GenuineBadges.CREATED,
        ContextProfile.STATUS_LIST);
  }

  private static String variable(String property) {
    return property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
  }
}
