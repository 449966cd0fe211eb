package org.signet.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.signet.json.Json;
import org.signet.jsonld.ContextProfile;

/**
 * A valid credential made from a seed: an achievement credential, an endorsement, or a status list,
 * without a proof of its own.
 *
 * @param properties which properties of the model occur in it, as {@code Class.property}
 */
public record GeneratedCredential(
    long seed, ObjectNode document, ContextProfile profile, Set<String> properties) {

  /** With any numbers. */
  public static GeneratedCredential of(long seed) {
    return of(seed, GeneratedScalars.Numbers.ANY);
  }

  /** With numbers that all JSON-LD processors write alike. */
  public static GeneratedCredential withAgreedNumbers(long seed) {
    return of(seed, GeneratedScalars.Numbers.AGREED);
  }

  private static GeneratedCredential of(long seed, GeneratedScalars.Numbers numbers) {
    Dice dice = new Dice(seed);
    String type =
        switch (dice.below(20)) {
          case 0, 1 -> "BitstringStatusListCredential";
          case 2, 3 -> "EndorsementCredential";
          default -> "AchievementCredential";
        };
    CredentialGenerator generator = new CredentialGenerator(dice, numbers);
    String text = Json.write(generator.document(type));
    return new GeneratedCredential(
        seed,
        Json.parseObject(text.getBytes(StandardCharsets.UTF_8)),
        type.startsWith("Bitstring") ? ContextProfile.STATUS_LIST : ContextProfile.OPEN_BADGES,
        generator.seen());
  }

  /** The properties of the model that generated credentials have, some time or other. */
  public static Set<String> possibleProperties() {
    Set<String> all = new java.util.TreeSet<>();
    ModelTable.CLASSES.forEach(
        (name, type) -> type.properties().keySet().forEach(p -> all.add(name + "." + p)));
    all.removeAll(Unsignable.ALWAYS);
    all.removeIf(p -> p.matches("(ClrCredential|ClrSubject|Association)\\..*")); // RecordTest's
    return all;
  }
}
