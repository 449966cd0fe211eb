package org.signet.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.jsonld.Badges.small;
import static org.signet.jsonld.Badges.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signet.jsonld.Violation.Code;

class ContextProfileTest {
  private static final String V2 = '"' + Contexts.CREDENTIALS_V2 + '"';
  private static final String OB = '"' + Contexts.OPEN_BADGES + '"';
  private static final String EXTENSIONS = '"' + Contexts.OPEN_BADGES_EXTENSIONS + '"';
  private static final String ED25519 = '"' + Contexts.ED25519_2020 + '"';

  @Test
  void requiredContextsInTheirOrderAreAccepted() {
    assertAccepted("[" + V2 + "," + OB + "]");
    assertAccepted("[" + V2 + "," + OB + "," + EXTENSIONS + "]");
    assertAccepted("[" + V2 + "," + OB + "," + ED25519 + "]");
    assertAccepted("[" + V2 + "," + OB + "," + ED25519 + "," + EXTENSIONS + "]");
  }

  @Test
  void allowedContextsInAnotherOrderAreRefused() {
    assertRefused("[" + OB + "," + V2 + "]", Code.CONTEXT_ORDER, "/@context");
    assertRefused("[" + V2 + "]", Code.CONTEXT_ORDER, "/@context");
    assertRefused("[" + V2 + "," + EXTENSIONS + "," + OB + "]", Code.CONTEXT_ORDER, "/@context");
    assertRefused("[" + V2 + "," + OB + "," + OB + "]", Code.CONTEXT_ORDER, "/@context");
    assertRefused(V2, Code.CONTEXT_ORDER, "/@context");
    assertRefused("[]", Code.CONTEXT_ORDER, "/@context");
    assertRefused("null", Code.CONTEXT_ORDER, "/@context");
  }

  @Test
  void badgeOfTheFirstDataModelHasItsOwnContexts() {
    String first = '"' + Contexts.CREDENTIALS_V1 + '"';
    String integrity = "\"https://w3id.org/security/data-integrity/v2\"";
    for (String contexts :
        List.of(first + "," + OB, first + "," + OB + "," + integrity + "," + EXTENSIONS)) {
      ObjectNode badge = firstModel("[" + contexts + "]");
      assertThat(ContextProfile.ofBadge(badge)).isEqualTo(ContextProfile.OPEN_BADGES_1_1);
      assertThat(Canonical.violations(badge, ContextProfile.OPEN_BADGES_1_1)).isEmpty();
      assertThat(Canonical.violations(badge, ContextProfile.OPEN_BADGES)).isNotEmpty();
    }
    assertThat(ContextProfile.ofBadge(small())).isEqualTo(ContextProfile.OPEN_BADGES);
    for (String contexts : List.of(first, first + "," + integrity, OB + "," + first)) {
      assertThat(
              Canonical.violations(
                  firstModel("[" + contexts + "]"), ContextProfile.OPEN_BADGES_1_1))
          .extracting(Violation::code)
          .contains(Code.CONTEXT_ORDER);
    }
    assertThat(
            Canonical.violations(
                firstModel("[" + first + "," + V2 + "]"), ContextProfile.OPEN_BADGES_1_1))
        .extracting(Violation::code)
        .contains(Code.CONTEXT_NOT_ALLOWED);
  }

  private static ObjectNode firstModel(String contexts) {
    ObjectNode badge = with(small(), "/@context", contexts);
    badge.set("issuanceDate", badge.remove("validFrom"));
    return badge;
  }

  @Test
  void everyOtherContextIsRefused() {
    for (String third :
        List.of(
            "{\"@vocab\":\"https://evil.example/\"}",
            "\"https://evil.example/ctx.json\"",
            "\"https://w3id.org/security/data-integrity/v2\"",
            "\"https://www.w3.org/ns/credentials/examples/v2\"",
            "{\"@import\":\"https://www.w3.org/ns/credentials/v2\"}",
            "null",
            "1")) {
      assertRefused(
          "[" + V2 + "," + OB + "," + third + "]", Code.CONTEXT_NOT_ALLOWED, "/@context/2");
    }
  }

  @Test
  void missingContextIsRefused() {
    ObjectNode badge = with(small(), "/@context", null);
    assertThat(Canonical.violations(badge, ContextProfile.OPEN_BADGES))
        .extracting(Violation::code)
        .containsExactly(Code.CONTEXT_ORDER);
  }

  @Test
  void contextBelowTheRootIsRefusedEvenWhenItIsNull() {
    for (String context : List.of("null", "{}", "[" + V2 + "," + OB + "]")) {
      assertThat(
              Canonical.violations(
                  with(small(), "/credentialSubject/@context", context),
                  ContextProfile.OPEN_BADGES))
          .extracting(Violation::code, Violation::pointer)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  Code.NESTED_CONTEXT, "/credentialSubject/@context"));
    }
  }

  @Test
  void endorsementMayCarryItsContextAndOnlyThat() {
    assertThat(Canonical.violations(Badges.sample(), ContextProfile.OPEN_BADGES)).isEmpty();
    assertThat(
            Canonical.violations(
                with(Badges.sample(), "/endorsement/0/@context/1", "\"https://evil.example/c\""),
                ContextProfile.OPEN_BADGES))
        .extracting(Violation::code, Violation::pointer)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Code.CONTEXT_NOT_ALLOWED, "/endorsement/0/@context/1"));
  }

  @Test
  void statusListHasTheOneContext() {
    ObjectNode list =
        Badges.json(
            """
            {"@context":["https://www.w3.org/ns/credentials/v2"],"id":"https://a.example/status/1",
             "type":["VerifiableCredential","BitstringStatusListCredential"],"issuer":"did:web:a.example",
             "credentialSubject":{"id":"https://a.example/status/1#list","type":"BitstringStatusList",
              "statusPurpose":"revocation","encodedList":"uH4sI","ttl":300000}}
            """);
    assertThat(Canonical.violations(list, ContextProfile.STATUS_LIST)).isEmpty();
    assertThat(Canonical.violations(small(), ContextProfile.STATUS_LIST))
        .extracting(Violation::code)
        .containsExactly(Code.CONTEXT_NOT_ALLOWED);
  }

  private static void assertAccepted(String context) {
    assertThat(
            Canonical.violations(with(small(), "/@context", context), ContextProfile.OPEN_BADGES))
        .isEmpty();
  }

  private static void assertRefused(String context, Code code, String pointer) {
    assertThat(
            Canonical.violations(with(small(), "/@context", context), ContextProfile.OPEN_BADGES))
        .extracting(Violation::code, Violation::pointer)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(code, pointer));
  }
}
