package org.signet.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.transcript.Records.AS_OF;
import static org.signet.transcript.Records.LEARNER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;
import org.signet.transcript.TranscriptRecord.IssuerName;

/** From completions by way of signed badges to paper. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignedRecordTest {

  @Inject ReadTranscript transcripts;
  @Inject TranscriptPdf print;

  @Test
  void badgesAsTheyWereSignedBecomeARecordInEitherLanguage() throws Exception {
    TestClient college = TestClient.newInstitution();
    ObjectNode french = college.completion().put("language", "fr-CA").put("additional", true);
    List<ObjectNode> badges =
        List.of(TestClient.fetch(college.badge()), TestClient.fetch(college.badge(french)));
    var issuer = new IssuerName("Collège d’essai", "did:web:x.example", Optional.empty());
    TranscriptRecord record =
        transcripts.of(LEARNER, Optional.empty(), issuer, badges, "fr", AS_OF, AS_OF, List.of());

    try (var pdf = new PdfReader(print.render(record, Records.URL))) {
      assertThat(pdf.texts("P")).startsWith("Titulaire\u00a0: Ada Learner");
      assertThat(pdf.all("TR")).hasSize(6);
      assertThat(List.of(pdf.row(1), pdf.row(3)))
          .containsExactlyInAnyOrder(row("Data Analysis en anglais"), row("Analyse de données"));
      assertThat(pdf.row(2).get(0) + pdf.row(4).get(0))
          .contains("Draws conclusions from data Niveau atteint\u00a0: Proficient")
          .contains("Tire des conclusions de données Niveau atteint\u00a0: Maîtrise")
          .contains("Badge\u00a0: " + badges.get(0).get("id").textValue())
          .contains("Badge\u00a0: " + badges.get(1).get("id").textValue());
      assertThat(pdf.row(5)).startsWith("Totaux de 2 microcertifications", "40", "", "0,5");
    }
  }

  private static List<String> row(String title) {
    String day = "Terminée le 1er\u00a0juin\u00a02026";
    return List.of(
        "MC-DATA-101", title, "2026", "2026S1", day, "40", "–", "0,5", "Hybride", "–", "87\u00a0%");
  }
}
