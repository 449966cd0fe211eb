package org.signet.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.signet.delivery.LearnerView.ChoiceView;
import org.signet.delivery.LearnerView.FileView;
import org.signet.evidence.EvidenceChoices;
import org.signet.evidence.EvidenceFile;
import org.signet.evidence.EvidenceFile.Access;
import org.signet.evidence.EvidenceFiles;
import org.signet.evidence.Visibility;
import org.signet.issuance.Credentials;
import org.signet.json.Json;
import org.signet.platform.SignetConfig;
import org.signet.verification.Texts;

/** The page on which a learner says who may open the files of a badge. */
@ApplicationScoped
class LearnerPage {

  private static final long KIB = 1024;

  private final Credentials credentials;
  private final EvidenceFiles files;
  private final EvidenceChoices choices;
  private final Template template;
  private final SignetConfig config;

  LearnerPage(
      Credentials credentials,
      EvidenceFiles files,
      EvidenceChoices choices,
      @Location("learner.html") Template template,
      SignetConfig config) {
    this.credentials = credentials;
    this.files = files;
    this.choices = choices;
    this.template = template;
    this.config = config;
  }

  /**
   * The page.
   *
   * @param code of the link that it was opened with
   * @param done whether a choice was taken just now
   */
  String of(UUID credential, String code, boolean done, String language) {
    Texts texts = Texts.pages(language);
    String json = credentials.find(credential).orElseThrow().json();
    JsonNode badge = Json.parse(json.getBytes(StandardCharsets.UTF_8));
    var view =
        new LearnerView(
            badge.path("name").asText(),
            badge.at("/credentialSubject/achievement/inLanguage").asText(language),
            badge.at("/issuer/name").asText(),
            holder(badge),
            config.baseUrl() + "/credentials/" + credential,
            files.ofCredential(credential).stream()
                .map(file -> file(file, named(badge, file), "/learner/" + code, texts))
                .toList());
    return template.data("view", view).data("t", texts).data("done", done).render();
  }

  private static String holder(JsonNode badge) {
    for (JsonNode identifier : badge.at("/credentialSubject/identifier")) {
      if (identifier.path("identityType").asText().equals("name")) {
        return identifier.path("identityHash").asText();
      }
    }
    return "";
  }

  /** What the badge calls a file, which may be another name than it was uploaded with. */
  private String named(JsonNode badge, EvidenceFile file) {
    for (JsonNode item : badge.path("evidence")) {
      if (item.path("id").asText().equals(files.url(file.id())) && item.path("name").isTextual()) {
        return item.path("name").asText();
      }
    }
    return file.name();
  }

  private FileView file(EvidenceFile file, String name, String page, Texts texts) {
    boolean decides = file.visibility() == Visibility.LEARNER_DECIDES;
    boolean open = file.access() == Access.OPEN;
    String state =
        decides
            ? (open ? "learner.state.granted" : "learner.state.closed")
            : "learner.state." + file.visibility().text();
    return new FileView(
        file.id().toString(),
        name,
        file.name().equals(name) ? "" : file.name(),
        file.access() == Access.WITHHELD ? "" : page + "/files/" + file.id(),
        kind(file.mediaType()) + " · " + size(file.size(), texts),
        "info",
        texts.get(state),
        decides,
        file.granted(),
        choices.of(file.id()).stream()
            .map(
                choice ->
                    new ChoiceView(
                        texts.get(
                            choice.granted() ? "learner.log.granted" : "learner.log.withdrawn"),
                        texts.time(choice.at()),
                        choice.at().toString()))
            .toList());
  }

  /** "PDF" for {@code application/pdf}, "DOCX" for the long name of that. */
  static String kind(String mediaType) {
    String subtype = mediaType.substring(mediaType.indexOf('/') + 1);
    return switch (subtype) {
      case "plain" -> "TXT";
      case "quicktime" -> "MOV";
      case "vnd.openxmlformats-officedocument.wordprocessingml.document" -> "DOCX";
      case "vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> "XLSX";
      case "vnd.openxmlformats-officedocument.presentationml.presentation" -> "PPTX";
      case "vnd.oasis.opendocument.text" -> "ODT";
      case "vnd.oasis.opendocument.spreadsheet" -> "ODS";
      case "vnd.oasis.opendocument.presentation" -> "ODP";
      default -> subtype.toUpperCase(Locale.ROOT);
    };
  }

  private static String size(long bytes, Texts texts) {
    return bytes < KIB
        ? texts.get("learner.size.bytes", bytes)
        : bytes < KIB * KIB
            ? texts.get("learner.size.kib", Math.round((double) bytes / KIB))
            : texts.get("learner.size.mib", Math.round((double) bytes / (KIB * KIB)));
  }
}
