package org.signet.vcapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.signet.jsonld.ContextProfile;
import org.signet.jsonld.SelectionRefused;
import org.signet.keys.Signer;
import org.signet.problem.FieldError;
import org.signet.proof.EcdsaSd2023;

/** Credentials of which the holder shows a part (ecdsa-sd-2023). */
final class Selectable {

  /** Who hides one of these shows another credential than the one that was given. */
  private static final List<String> ALWAYS =
      List.of(
          "/issuer",
          "/validFrom",
          "/validUntil",
          "/issuanceDate",
          "/expirationDate",
          "/credentialStatus");

  private Selectable() {}

  /** Signs; what is never hidden is mandatory, asked for or not. */
  static ObjectNode sign(
      ObjectNode credential, Signer signer, Instant now, List<String> mandatory) {
    Set<String> pointers = new LinkedHashSet<>(mandatory);
    ALWAYS.stream().filter(each -> credential.has(each.substring(1))).forEach(pointers::add);
    return EcdsaSd2023.sign(credential, signer, now, List.copyOf(pointers), ContextProfile.GENERIC);
  }

  /** Strings of a list, which may be missing; what is no string selects nothing and is refused. */
  static List<String> pointers(JsonNode list) {
    List<String> pointers = new ArrayList<>();
    list.forEach(pointer -> pointers.add(pointer.isTextual() ? pointer.textValue() : "?"));
    return pointers;
  }

  /** What is wrong with a pointer of a list at {@code at}. */
  static FieldError fault(SelectionRefused refused, String at) {
    return new FieldError(
        at, refused.code().name(), refused.getMessage() + " " + refused.pointer());
  }
}
