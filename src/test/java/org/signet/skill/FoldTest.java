package org.signet.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTest {

  @Test
  void accentsCaseAndLigaturesDoNotMatter() {
    assertThat(Fold.text("ÉVALUER")).isEqualTo("evaluer");
    assertThat(Fold.text("mettre en œuvre")).isEqualTo("mettre en oeuvre");
    assertThat(Fold.text("e\u0301coute")).isEqualTo("ecoute");
  }

  @Test
  void elisionsAndGenitivesGoWhateverTheApostrophe() {
    assertThat(Fold.text("l'écoute d’équipes")).isEqualTo("ecoute equipes");
    assertThat(Fold.text("qu’il s‘adapte")).isEqualTo("il adapte");
    assertThat(Fold.text("customer's children’ rights")).isEqualTo("customer children rights");
  }

  @Test
  void namesOfLanguagesStayWhatTheyAre() {
    assertThat(Fold.words("C++, C# et R")).containsExactly("c++", "c#", "et", "r");
  }

  @Test
  void punctuationIsNoWord() {
    assertThat(Fold.words("!|&() :* \\ ' \u0000 -- + #")).isEmpty();
  }

  @Test
  void littleWordsCountOnlyWhenThereIsNothingElse() {
    assertThat(Fold.content(List.of("gestion", "de", "la", "qualite")))
        .containsExactly("gestion", "qualite");
    assertThat(Fold.content(List.of("de", "la"))).containsExactly("de", "la");
  }

  @Test
  void formsOfAWordShareAStem() {
    assertThat(Fold.stem("managing")).isEqualTo(Fold.stem("management"));
    assertThat(Fold.stem("communicate")).isEqualTo(Fold.stem("communication"));
    assertThat(Fold.stem("equipes")).isEqualTo(Fold.stem("equipe"));
    assertThat(Fold.stem("reseaux")).isEqualTo(Fold.stem("reseau"));
  }
}
