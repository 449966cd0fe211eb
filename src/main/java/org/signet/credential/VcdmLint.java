package org.signet.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The shape of any credential or presentation of the Verifiable Credentials Data Model 2.0 or 1.1,
 * as far as JSON shows it; the first context says which version it is. What JSON-LD says —
 * undefined terms and types, relative ids, redefined terms, contexts that are not known — is not
 * said again here: that is {@link org.signet.jsonld.Canonical} with {@link
 * org.signet.jsonld.ContextProfile#GENERIC}. Open Badges have {@link CredentialLint}.
 */
public final class VcdmLint {
  private VcdmLint() {}

  /**
   * Checks a credential, with or without its proof; of an enveloped one, the envelope only.
   *
   * @return what is wrong, each with its place; empty when nothing is
   */
  public static List<Finding> lint(ObjectNode credential) {
    VcdmFindings found = new VcdmFindings();
    VcdmCredential.check(credential, found);
    return found.all();
  }

  /**
   * {@link #lint}, and that the digests of related resources which are bundled contexts are digests
   * of a published edition of these.
   */
  public static List<Finding> lintToIssue(ObjectNode credential) {
    VcdmFindings found = new VcdmFindings();
    VcdmCredential.check(credential, found);
    if (found.isEmpty()) {
      new VcdmResources(found).compare(credential);
    }
    return found.all();
  }

  /**
   * Checks a presentation and each credential in it; of what is enveloped, the envelope only.
   *
   * @return what is wrong, each with its place; empty when nothing is
   */
  public static List<Finding> lintPresentation(ObjectNode presentation) {
    VcdmFindings found = new VcdmFindings();
    new VcdmPresentation(found).check(presentation);
    return found.all();
  }
}
