package org.signet.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "did:web:hospital.example",
        "did:web:hospital.example%3A8443:staff",
        "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp"
      })
  void aDidThatMaySignIsTaken(String did) {
    assertThat(InvitationReader.isDid(did)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "did:web:Hospital.example",
        "did:web:localhost",
        "did:web:10.0.0.1",
        "did:web:hospital.example:",
        "did:web:hospital.example#key-1",
        "did:key:z6Mk",
        "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp#"
            + "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp",
        "did:example:1",
        ""
      })
  void oneByWhichNothingCouldEverBeTakenIsNot(String did) {
    assertThat(InvitationReader.isDid(did)).isFalse();
  }
}
