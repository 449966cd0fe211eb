package org.signet.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class PinnedResolverTest {

  private final Deque<String[]> answers = new ArrayDeque<>();
  private final PinnedResolver resolver =
      new PinnedResolver(
          new InternalHosts(List.of("lms.example.edu", "*.campus.test=[::1]:8443")), this::next);

  @Test
  void publicAddressesAreGivenOn() throws UnknownHostException {
    answers.add(new String[] {"9.9.9.9", "2620:fe::fe"});
    assertThat(resolver.resolve("dns.example.org", 443))
        .containsExactly(at("9.9.9.9", 443), at("2620:fe::fe", 443));
  }

  @Test
  void oneAddressThatIsNotPublicSpoilsAll() {
    answers.add(new String[] {"9.9.9.9", "10.0.0.1"});
    assertThatThrownBy(() -> resolver.resolve("mixed.example.org", 443))
        .isInstanceOfSatisfying(
            Failed.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_ALLOWED));
  }

  @Test
  void forbiddenAddressBeyondThoseThatAreTriedSpoilsAllToo() {
    answers.add(new String[] {"9.9.9.1", "9.9.9.2", "9.9.9.3", "9.9.9.4", "127.0.0.1"});
    assertThatThrownBy(() -> resolver.resolve("many.example.org", 443)).isInstanceOf(Failed.class);
  }

  @Test
  void threeAddressesAreTriedAtMost() throws UnknownHostException {
    answers.add(new String[] {"9.9.9.1", "9.9.9.2", "9.9.9.3", "9.9.9.4"});
    assertThat(resolver.resolve("many.example.org", 443)).hasSize(3);
  }

  @Test
  void nameIsAskedForOnceAndTheAnswerUsed() throws UnknownHostException {
    answers.add(new String[] {"9.9.9.9"});
    answers.add(new String[] {"127.0.0.1"});
    assertThat(resolver.resolve("rebinding.example.org", 443)).containsExactly(at("9.9.9.9", 443));
    assertThat(answers).hasSize(1);
    assertThatThrownBy(() -> resolver.resolve("rebinding.example.org", 443))
        .isInstanceOf(Failed.class);
  }

  @Test
  void internalHostMayBePrivate() throws UnknownHostException {
    answers.add(new String[] {"10.0.0.1"});
    assertThat(resolver.resolve("lms.example.edu", 443)).containsExactly(at("10.0.0.1", 443));
  }

  @Test
  void internalHostWithAnAddressIsNotAskedFor() throws UnknownHostException {
    assertThat(resolver.resolve("a.campus.test", 443)).containsExactly(at("::1", 8443));
  }

  private InetAddress[] next(String host) throws UnknownHostException {
    String[] literals = answers.remove();
    InetAddress[] addresses = new InetAddress[literals.length];
    for (int i = 0; i < literals.length; i++) {
      addresses[i] = InetAddress.getByName(literals[i]);
    }
    return addresses;
  }

  private static InetSocketAddress at(String literal, int port) throws UnknownHostException {
    return new InetSocketAddress(InetAddress.getByName(literal), port);
  }
}
