package org.signet.http;

import static org.signet.jsonld.Badges.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.signet.credential.CredentialLint;
import org.signet.credential.StatusBits;
import org.signet.fetch.TestHosts;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.Contexts;
import org.signet.keys.Algorithm;
import org.signet.keys.DidKey;
import org.signet.keys.Multikey;
import org.signet.keys.PrivateKey;
import org.signet.keys.PrivateKeys;
import org.signet.proof.Cryptosuite;
import org.signet.proof.DataIntegrity;
import org.signet.proof.Tokens;

/**
 * An issuer elsewhere, on a host of its own that nobody else asks: what it publishes there, and
 * what it signs.
 */
final class RemoteIssuer {

  private static final Instant SIGNED = Instant.parse("2026-06-03T09:00:00Z");

  final TestHosts hosts = TestHosts.shared();
  final PrivateKey key;
  final String host;
  final String id;

  private RemoteIssuer(PrivateKey key, String host, String id) {
    this.key = key;
    this.host = host;
    this.id = id;
  }

  /** A did:web without a path, whose document has its one key. */
  static RemoteIssuer web(String name) {
    RemoteIssuer issuer = unpublished(name, "");
    issuer.serve("/.well-known/did.json", issuer.document());
    return issuer;
  }

  /** A did:web of which nothing is published; the path as in its DID, {@code :issuers:demo}. */
  static RemoteIssuer unpublished(String name, String path) {
    String host = host(name);
    return new RemoteIssuer(PrivateKeys.generate(Algorithm.EDDSA), host, "did:web:" + host + path);
  }

  /** An issuer with an https id of which nothing is published. */
  static RemoteIssuer https(String name, String path) {
    String host = host(name);
    return new RemoteIssuer(PrivateKeys.generate(Algorithm.EDDSA), host, "https://" + host + path);
  }

  /** A did:key that publishes lists and the like on a host of its own. */
  static RemoteIssuer key(String name) {
    return key(name, Algorithm.EDDSA);
  }

  /** A did:key of a key of this algorithm. */
  static RemoteIssuer key(String name, Algorithm algorithm) {
    PrivateKey key = PrivateKeys.generate(algorithm);
    return new RemoteIssuer(key, host(name), DidKey.did(key.publicKey()));
  }

  private static String host(String name) {
    return name + "-" + UUID.randomUUID().toString().substring(0, 8) + ".test";
  }

  /** The same place and id, with another key. */
  RemoteIssuer with(PrivateKey other) {
    return new RemoteIssuer(other, host, id);
  }

  /** The id of its key. */
  String method() {
    return DidKey.isDidKey(id) ? DidKey.verificationMethod(key.publicKey()) : id + "#key-1";
  }

  /** What it publishes about its one key, for every purpose. */
  ObjectNode document() {
    ObjectNode document = json("{\"@context\":[\"https://www.w3.org/ns/did/v1\"]}");
    document.put("id", id);
    document
        .putArray("verificationMethod")
        .addObject()
        .put("id", method())
        .put("type", "Multikey")
        .put("controller", id)
        .put("publicKeyMultibase", Multikey.encode(key.publicKey()));
    for (String purpose : List.of("assertionMethod", "authentication")) {
      document.putArray(purpose).add(method());
    }
    return document;
  }

  String url(String path) {
    return "https://" + host + path;
  }

  void serve(String path, JsonNode json) {
    serve(path, "application/json", json.toString());
  }

  void serve(String path, String mediaType, String body) {
    hosts.serve(host, path, 200, mediaType, body);
  }

  /** What was asked of its host, oldest first. */
  List<String> requests() {
    return hosts.requests(host);
  }

  /** A small badge of it, not signed. */
  ObjectNode badge() {
    ObjectNode badge =
        json(
            """
            {"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "type":["VerifiableCredential","OpenBadgeCredential"],
             "issuer":{"type":["Profile"],"name":"Remote College"},
             "validFrom":"2026-06-03T09:00:00Z",
             "credentialSubject":{"id":"urn:uuid:0d9f3f2a-7c11-4a55-9d0e-1b6a5a0e7d0c","type":["AchievementSubject"],
              "achievement":{"type":["Achievement"],"name":"Hygiene",
               "description":"Prevents infection.","criteria":{"narrative":"Observed practice."}}}}""");
    badge.put("id", url("/badges/" + UUID.randomUUID()));
    ((ObjectNode) badge.get("issuer")).put("id", id);
    ((ObjectNode) badge.at("/credentialSubject/achievement")).put("id", url("/achievements/1"));
    return badge;
  }

  /** A badge with these members beside, signed. */
  ObjectNode badge(String member, JsonNode value) {
    ObjectNode badge = badge();
    badge.set(member, value);
    return sign(badge);
  }

  /** The same document of VCDM 1.1, with the contexts that its proof and its status need. */
  static ObjectNode firstModel(ObjectNode document) {
    ObjectNode first = document.deepCopy();
    ArrayNode contexts = (ArrayNode) first.get("@context");
    contexts.set(0, Contexts.CREDENTIALS_V1);
    contexts.add("https://w3id.org/vc/status-list/2021/v1");
    contexts.add("https://w3id.org/security/data-integrity/v2");
    first.put("name", "Hygiene").set("issuanceDate", first.remove("validFrom"));
    if (first.has("validUntil")) {
      first.set("expirationDate", first.remove("validUntil"));
    }
    return first;
  }

  /** The same with the context that status and refreshing by 1EdTech need. */
  static ObjectNode extended(ObjectNode badge) {
    ObjectNode extended = badge.deepCopy();
    ((ArrayNode) extended.get("@context")).add(Contexts.OPEN_BADGES_EXTENSIONS);
    return extended;
  }

  /** With a proof by its key; a document that is no badge may have whatever VCDM allows. */
  ObjectNode sign(ObjectNode unsigned) {
    boolean badge = unsigned.path("@context").toString().contains("/ob/v3p0/");
    return DataIntegrity.sign(
        unsigned,
        key.signer(method()).algorithm() == Algorithm.EDDSA
            ? Cryptosuite.EDDSA_RDFC_2022
            : Cryptosuite.ECDSA_RDFC_2019,
        key.signer(method()),
        SIGNED,
        CredentialLint.isRecord(unsigned)
            ? ContextProfile.CLR
            : badge ? ContextProfile.ofBadge(unsigned) : ContextProfile.GENERIC);
  }

  /** As a token whose header has these members beside {@code alg}, as {@code "kid":"…"}. */
  String token(String header, ObjectNode badge) {
    return Tokens.sign(key, "\"typ\":\"vc+jwt\"" + (header.isEmpty() ? "" : ",") + header, badge);
  }

  /** An entry of a list at a path of its host. */
  ObjectNode entry(String list, String purpose, int index) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", url(list) + "#" + index)
        .put("type", "BitstringStatusListEntry")
        .put("statusPurpose", purpose)
        .put("statusListIndex", String.valueOf(index))
        .put("statusListCredential", url(list));
  }

  /** A Bitstring status list for that path, not signed, with these bits set. */
  ObjectNode list(String path, String purpose, int... set) {
    StatusBits bits = StatusBits.zeros(StatusBits.MIN_ENTRIES);
    for (int index : set) {
      bits.set(index, true);
    }
    ObjectNode list = json("{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"]}");
    list.put("id", url(path));
    list.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
    list.put("issuer", id).put("validFrom", "2026-06-03T09:00:00Z");
    list.putObject("credentialSubject")
        .put("id", url(path) + "#list")
        .put("type", "BitstringStatusList")
        .put("statusPurpose", purpose)
        .put("encodedList", bits.encode());
    return list;
  }

  /** The same list as StatusList2021, of VCDM 1.1. */
  static ObjectNode list2021(ObjectNode bitstring) {
    ObjectNode list = firstModel(bitstring);
    list.remove("name");
    list.putArray("type").add("VerifiableCredential").add("StatusList2021Credential");
    ObjectNode subject = (ObjectNode) list.get("credentialSubject");
    subject.put("type", "StatusList2021");
    subject.put("encodedList", subject.get("encodedList").textValue().substring(1));
    return list;
  }
}
