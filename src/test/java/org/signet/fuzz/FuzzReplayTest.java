package org.signet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The inputs that fuzzing started from and found (docs/fuzzing.md), each through its target. */
class FuzzReplayTest {
  @Test
  void jsonDoorKeepsItsPromisesForEveryKnownInput() {
    replay("JsonDoor", JsonDoor::fuzzerTestOneInput);
  }

  @Test
  void multibaseKeepsItsPromisesForEveryKnownInput() {
    replay("MultibaseText", MultibaseText::fuzzerTestOneInput);
  }

  @Test
  void quadsKeepTheirPromisesForEveryKnownInput() {
    replay("ToQuads", ToQuads::fuzzerTestOneInput);
  }

  private static void replay(String target, Consumer<byte[]> once) {
    List<Path> inputs = inputs(target);
    assertThat(inputs).isNotEmpty();
    SoftAssertions softly = new SoftAssertions();
    for (Path input : inputs) {
      softly
          .assertThatCode(() -> once.accept(Files.readAllBytes(input)))
          .as(target + "/" + input.getFileName())
          .doesNotThrowAnyException();
    }
    softly.assertAll();
  }

  private static List<Path> inputs(String target) {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz", target))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
