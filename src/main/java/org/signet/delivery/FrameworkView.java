package org.signet.delivery;

import java.util.List;
import java.util.Optional;
import org.signet.framework.Element;
import org.signet.framework.FrameworkReport;
import org.signet.framework.Group;
import org.signet.framework.Phrase.Part;
import org.signet.framework.Status;
import org.signet.verification.Shown;
import org.signet.verification.Texts;

/**
 * A framework report as a page shows it, in one language.
 *
 * @param code empty where there is none, as are {@code version} and {@code issuer}
 * @param lang BCP 47 tag of what is quoted from the document
 * @param shape beside the answer
 */
record FrameworkView(
    String name,
    String code,
    String version,
    String issuer,
    String lang,
    boolean ofDefinition,
    String id,
    String shape,
    String answer,
    List<GroupView> groups) {

  /** A group, and how many of its elements stand how. */
  record GroupView(String key, String title, String counts, List<ElementView> elements) {}

  /** An element: its shape never stands without the word. */
  record ElementView(String title, String shape, String status, List<Part> statement) {}

  static FrameworkView of(FrameworkReport report, Texts texts) {
    int missing = report.groups().get(0).count(Status.MISSING);
    return new FrameworkView(
        Shown.name(report.name()),
        Shown.name(report.code()),
        Shown.name(report.version()),
        Shown.name(report.issuer()),
        Optional.of(report.language())
            .filter(tag -> tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"))
            .orElse(texts.language()),
        report.ofDefinition(),
        report.id(),
        missing == 0 ? "good" : "bad",
        missing == 0 ? texts.get("page.good") : texts.get("page.bad", missing),
        report.groups().stream().map(group -> group(group, texts)).toList());
  }

  private static GroupView group(Group group, Texts texts) {
    return new GroupView(
        group.key(),
        group.title().in(texts.language()),
        texts.get(
            "page.counts",
            group.count(Status.MET),
            group.count(Status.RECOMMENDED_NOT_MET),
            group.count(Status.MISSING)),
        group.elements().stream().map(element -> element(element, texts)).toList());
  }

  private static ElementView element(Element element, Texts texts) {
    return new ElementView(
        element.title().in(texts.language()),
        switch (element.status()) {
          case MET -> "good";
          case RECOMMENDED_NOT_MET -> "none";
          case MISSING -> "bad";
        },
        texts.get("status." + element.status().text()),
        element.statement().parts(texts.language()));
  }
}
