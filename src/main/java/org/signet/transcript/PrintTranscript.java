package org.signet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.json.Json;
import org.signet.learner.Learner;
import org.signet.learner.Learners;
import org.signet.learner.Programmes;
import org.signet.proof.Times;
import org.signet.transcript.TranscriptRecord.IssuerName;
import org.signet.transcript.TranscriptRecord.Part;
import org.signet.transcript.TranscriptRecord.Programme;
import org.signet.transcript.Transcripts.Stored;

/** Copies of a signed record, for people and for other systems. */
@ApplicationScoped
class PrintTranscript {

  private final ReadTranscript read;
  private final Programmes programmes;
  private final Learners learners;
  private final TranscriptPdf pdf;
  private final Clock clock;

  PrintTranscript(
      ReadTranscript read,
      Programmes programmes,
      Learners learners,
      TranscriptPdf pdf,
      Clock clock) {
    this.read = read;
    this.programmes = programmes;
    this.learners = learners;
    this.pdf = pdf;
    this.clock = clock;
  }

  /**
   * Paper.
   *
   * @param url of the signed record
   */
  byte[] pdf(Stored stored, String language, String url) {
    return pdf.render(record(stored, language), url);
  }

  /** Lines. */
  String csv(Stored stored, String language) {
    return TranscriptCsv.write(List.of(record(stored, language)));
  }

  private TranscriptRecord record(Stored stored, String language) {
    JsonNode clr = Json.parseList(stored.json().getBytes(StandardCharsets.UTF_8));
    List<ObjectNode> badges = new ArrayList<>();
    clr.at("/credentialSubject/verifiableCredential")
        .forEach(badge -> badges.add((ObjectNode) badge));
    JsonNode issuer = clr.path("issuer");
    Learner learner = learners.find(stored.learnerId()).orElseThrow();
    return read.of(
        learner.id(),
        learners.contact(learner).studentNumber(),
        new IssuerName(
            issuer.path("name").asText(),
            issuer.path("id").asText(),
            Optional.ofNullable(issuer.path("url").textValue())),
        badges,
        language,
        Times.parse(clr.path("validFrom").asText()).orElseThrow(),
        clock.instant(),
        programmes.of(learner, language).stream().map(PrintTranscript::programme).toList());
  }

  private static Programme programme(Programmes.Programme found) {
    return new Programme(
        found.achievement(),
        found.code(),
        found.title(),
        found.parts().stream()
            .map(part -> new Part(part.code(), part.title(), part.completed()))
            .toList(),
        found.complete(),
        found.awarded());
  }
}
