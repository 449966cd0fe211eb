package org.signet.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.framework.Sample.element;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OntarioFieldsTest {

  @ParameterizedTest
  @ValueSource(strings = {"5", "40", "300", "300.0"})
  void wholeHoursFromFiveToThreeHundredAreMet(String hours) {
    assertThat(hours(hours).status()).isEqualTo(Status.MET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "301", "7.5", "-40", "forty"})
  void otherHoursAreNamed(String hours) {
    assertThat(hours(hours).status()).isEqualTo(Status.RECOMMENDED_NOT_MET);
    assertThat(hours(hours).statement().message().en())
        .isEqualTo(
            "The contact hours are stated as "
                + hours
                + "; Ontario asks for a whole number from 5 to 300.");
    assertThat(hours(hours).pointers()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "0", "many"})
  void twelveWeeksAreTooMany(String weeks) {
    Element element =
        element(Sample.full().describe("ext:DurationWeeks", weeks).report(), "ontario.weeks");
    assertThat(element.status()).isEqualTo(Status.RECOMMENDED_NOT_MET);
    assertThat(element.statement().message().fr())
        .isEqualTo("Semaines indiquées\u00a0: " + weeks + ". L’Ontario en demande moins de 12.");
  }

  @Test
  void elevenWeeksAreNot() {
    Sample sample = Sample.full().describe("ext:DurationWeeks", "11");
    assertThat(element(sample.report(), "ontario.weeks").status()).isEqualTo(Status.MET);
  }

  @Test
  void upToThreeOccupationsAreTaken() {
    Sample sample = Sample.full();
    sample.align("ext:NOC", "NOC 2021", "31301", "Nurses");
    sample.align("ext:NOC", "NOC 2021", "32101", "Practical nurses");
    assertThat(element(sample.report(), "ontario.noc").statement().message().en())
        .isEqualTo("Demonstrated by the NOC 2021 codes 33102, 31301, 32101.");
    sample.align("ext:NOC", "NOC 2021", "33103", "Pharmacy assistants");
    Element four = element(sample.report(), "ontario.noc");
    assertThat(four.status()).isEqualTo(Status.RECOMMENDED_NOT_MET);
    assertThat(four.statement().message().en())
        .isEqualTo("4 NOC codes are named; Ontario takes up to three.");
  }

  @Test
  void codesHaveTheFormOfTheirEdition() {
    Sample noc = Sample.full().align("ext:NOC", "NOC 2021", "3012", "Nurses");
    assertThat(element(noc.report(), "ontario.noc").statement().message().en())
        .isEqualTo("Not all of these are codes of NOC 2021, which have five digits: 33102, 3012.");
    Sample cip = Sample.full();
    cip.object("/credentialSubject/achievement/alignment/6").put("targetCode", "Nursing");
    assertThat(element(cip.report(), "ontario.cip").statement().message().en())
        .isEqualTo("Nursing is no code of CIP 2021, which looks like 51.3902.");
    cip.object("/credentialSubject/achievement/alignment/6")
        .put("targetFramework", "CIP 2016")
        .put("targetCode", "51.3902");
    assertThat(element(cip.report(), "ontario.cip").statement().message().en())
        .isEqualTo("51.3902 is named as a code of CIP 2016; Ontario asks for CIP 2021.");
  }

  private static Element hours(String hours) {
    return element(
        Sample.full().describe("ext:ContactHours", hours).report(), "ontario.contact_hours");
  }
}
