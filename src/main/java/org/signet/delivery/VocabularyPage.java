package org.signet.delivery;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signet.achievement.Vocabulary.Concept;
import org.signet.achievement.Vocabulary.ConceptList;
import org.signet.delivery.VocabularyView.Entry;
import org.signet.platform.SignetConfig;
import org.signet.verification.Texts;

/** Signet's own concepts for a reader: what a badge means by how something was assessed. */
@ApplicationScoped
class VocabularyPage {

  private static final String PATH = "/vocabulary";

  private final Template vocabulary;
  private final String baseUrl;

  VocabularyPage(@Location("vocabulary.html") Template vocabulary, SignetConfig config) {
    this.vocabulary = vocabulary;
    this.baseUrl = config.baseUrl().toString();
  }

  /** Every list, with the names of its concepts. */
  String index(List<ConceptList> lists, String language) {
    Texts texts = Texts.pages(language);
    return render(
        new VocabularyView(
            baseUrl + PATH,
            texts.get("vocabulary.title"),
            texts.get("vocabulary.lead"),
            "",
            Optional.empty(),
            texts.get("vocabulary.lists"),
            lists.stream().map(list -> entry(list, names(list, language), language)).toList()),
        texts);
  }

  /** A list, with its concepts and their definitions. */
  String of(ConceptList list, String language) {
    Texts texts = Texts.pages(language);
    return render(
        new VocabularyView(
            list.id(),
            list.label().in(language),
            "",
            list.label().in(texts.get("switch.code")),
            Optional.of(new Entry(texts.get("vocabulary.title"), "", PATH)),
            texts.get("vocabulary.concepts"),
            list.concepts().values().stream()
                .map(concept -> entry(concept, concept.definition().in(language), language))
                .toList()),
        texts);
  }

  /** A concept, with the others of its list. */
  String of(ConceptList list, Concept concept, String language) {
    Texts texts = Texts.pages(language);
    return render(
        new VocabularyView(
            concept.id(),
            concept.label().in(language),
            concept.definition().in(language),
            concept.label().in(texts.get("switch.code")),
            Optional.of(entry(list, "", language)),
            texts.get("vocabulary.others"),
            list.concepts().values().stream()
                .filter(other -> !other.equals(concept))
                .map(other -> entry(other, "", language))
                .toList()),
        texts);
  }

  private String render(VocabularyView view, Texts texts) {
    return vocabulary.data("view", view).data("t", texts).render();
  }

  private static String names(ConceptList list, String language) {
    return list.concepts().values().stream()
        .map(concept -> concept.label().in(language))
        .collect(Collectors.joining(" · "));
  }

  private static Entry entry(ConceptList list, String definition, String language) {
    return new Entry(list.label().in(language), definition, PATH + "/" + list.code());
  }

  private static Entry entry(Concept concept, String definition, String language) {
    return new Entry(
        concept.label().in(language),
        definition,
        PATH + "/" + concept.list() + "/" + concept.code());
  }
}
