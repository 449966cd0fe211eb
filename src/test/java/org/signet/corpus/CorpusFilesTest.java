package org.signet.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is committed is what the program writes, byte for byte. */
class CorpusFilesTest {

  @Test
  void corpusFilesAreWhatTheWriterWrites() throws IOException {
    if (Boolean.getBoolean("signet.write")) {
      CorpusWriter.write();
    }
    Map<String, byte[]> files = CorpusWriter.files();
    assertThat(CorpusWriter.present().stream().map(f -> Corpus.FOLDER.relativize(f).toString()))
        .containsExactlyInAnyOrderElementsOf(files.keySet());
    files.forEach(
        (name, bytes) ->
            assertThat(Corpus.read(Corpus.FOLDER.resolve(name))).as(name).isEqualTo(bytes));
  }

  /** Otherwise the cases that a careless signer signed would prove nothing. */
  @Test
  void carelessSignerSignsGoodBadgesAsTheProductDoes() {
    assertThat(new LenientSigner().sign(Fixture.badge(), Issuer.TEST).at("/proof/proofValue"))
        .isEqualTo(Fixture.signed().at("/proof/proofValue"));
  }
}
