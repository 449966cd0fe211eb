package org.signet.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** One case as it is written down: its inputs, their legitimate twins, what hosts serve for it. */
final class Case {

  private static final int MAX_MILLIS = 5_000;

  final int number;
  private final String slug;
  private final ObjectNode expect = JsonNodeFactory.instance.objectNode();
  private final ArrayNode inputs;
  private final ArrayNode twins;
  private final Map<String, byte[]> files = new TreeMap<>();
  private ObjectNode last;

  private Case(int number, String slug, String title) {
    this.number = number;
    this.slug = slug;
    expect.put("title", title);
    inputs = expect.putArray("inputs");
    twins = expect.putArray("twins");
    expect.put("maxMillis", MAX_MILLIS);
  }

  /** A case by its number, the name of its folder, and what is wrong, in one line. */
  static Case of(int number, String slug, String title) {
    return new Case(number, slug, title);
  }

  /** A document that is answered with a report of these codes, and not verified. */
  Case bad(String label, JsonNode document, String... codes) {
    return bad(label, "json", pretty(document), codes);
  }

  /** Any text that is answered with a report of these codes, and not verified. */
  Case bad(String label, String kind, String text, String... codes) {
    return bad(label, kind, text.getBytes(StandardCharsets.UTF_8), codes);
  }

  Case bad(String label, String kind, byte[] bytes, String... codes) {
    last = inputs.addObject().put("file", file("input", label, kind, bytes));
    return expected(200, codes);
  }

  /** What is refused with this status, and a problem of these codes. */
  Case refused(String label, String kind, byte[] bytes, int http, String... codes) {
    last = inputs.addObject().put("file", file("input", label, kind, bytes));
    return expected(http, codes);
  }

  Case refused(String label, String kind, String text, int http, String... codes) {
    return refused(label, kind, text.getBytes(StandardCharsets.UTF_8), http, codes);
  }

  /** Input that is too large to be a file. */
  Case generated(Generator generator, int http, String... codes) {
    last = inputs.addObject().put("generator", generator.text());
    return expected(http, codes);
  }

  /** A legitimate document: verified. */
  Case good(String label, JsonNode document) {
    return good(label, "json", pretty(document));
  }

  Case good(String label, String kind, String text) {
    return good(label, kind, text.getBytes(StandardCharsets.UTF_8));
  }

  Case good(String label, String kind, byte[] bytes) {
    last = twins.addObject().put("file", file("twin", label, kind, bytes));
    last.put("http", 200).put("verified", true);
    return this;
  }

  Case goodGenerated(Generator generator) {
    last = twins.addObject().put("generator", generator.text());
    last.put("http", 200).put("verified", true);
    return this;
  }

  /** Of the input or twin before: the report's verdict. */
  Case verdict(String verdict) {
    last.put("verdict", verdict);
    return this;
  }

  /** Of the input or twin before: it is verified, or not, whatever it is. */
  Case verified(boolean verified) {
    last.put("verified", verified);
    return this;
  }

  /** Of the input or twin before: the outcome of the check of the status. */
  Case status(String outcome) {
    last.put("status", outcome);
    return this;
  }

  /** Of the input or twin before: a code of a check, of a finding that is not good. */
  Case code(String code) {
    last.withArray("codes").add(code);
    return this;
  }

  /** Of the input or twin before: the only addresses that may be asked. */
  Case fetches(String... urls) {
    ArrayNode allowed = last.putArray("fetches");
    for (String url : urls) {
      allowed.add(url);
    }
    return this;
  }

  /** Of the input or twin before: how many addresses may be asked. */
  Case mostFetches(int number) {
    last.put("mostFetches", number);
    return this;
  }

  /** Of the input or twin before: a value in the report, as JSON. */
  Case says(String pointer, String json) {
    last.withObjectProperty("report").set(pointer, Edit.json(json));
    return this;
  }

  /** Of the input or twin before: what does not stand in the page about it. */
  Case pageLacks(String... texts) {
    ArrayNode lacks = last.withArray("pageLacks");
    for (String text : texts) {
      lacks.add(text);
    }
    return this;
  }

  /** What {@code https://} and this address answers. */
  Case serves(String address, JsonNode document) {
    return serves(address, pretty(document));
  }

  Case serves(String address, String text) {
    files.put("hosts/" + address, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** The issuer's DID document is served where its DID says, as it is or with changes. */
  Case serves(Issuer issuer, String... changes) {
    String id = issuer.did().substring("did:web:".length());
    String path = id.contains(":") ? id.replace(':', '/') : id + "/.well-known";
    return serves(path + "/did.json", Edit.with(issuer.document(), changes));
  }

  /** What a reader of the files would not see. */
  Case readme(String text) {
    files.put("README.md", (text.strip() + "\n").getBytes(StandardCharsets.UTF_8));
    return this;
  }

  String folder() {
    return String.format(java.util.Locale.ROOT, "%03d-%s", number, slug);
  }

  /** The files of the folder, by their paths in it. */
  Map<String, byte[]> files() {
    Map<String, byte[]> all = new TreeMap<>(files);
    all.put("expect.json", pretty(expect).getBytes(StandardCharsets.UTF_8));
    return all;
  }

  static String pretty(JsonNode json) {
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Case expected(int http, String... codes) {
    last.put("http", http);
    if (http == 200) {
      last.put("verified", false);
    }
    ArrayNode array = last.putArray("codes");
    for (String code : codes) {
      array.add(code);
    }
    return this;
  }

  private String file(String role, String label, String kind, byte[] bytes) {
    String name = role + (label.isEmpty() ? "" : "-" + label) + "." + kind;
    if (files.put(name, bytes) != null) {
      throw new IllegalStateException(folder() + " has two of " + name);
    }
    return name;
  }
}
