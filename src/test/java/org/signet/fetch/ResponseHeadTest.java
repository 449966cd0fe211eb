package org.signet.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseHeadTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max-age=300 | 300",
        "public, Max-Age=300, must-revalidate | 300",
        "max-age=\"60\" | 60",
        "max-age=0 | 0",
        "max-age=-1 |",
        "max-age=99999999999 |",
        "max-age |",
        "no-store |",
        "max-age=300, no-store |",
        "no-cache, max-age=300 |",
        "public |"
      })
  void freshnessIsThatOfMaxAge(String cacheControl, Long seconds) {
    BasicHttpResponse response = new BasicHttpResponse(200);
    response.addHeader("Cache-Control", cacheControl);
    assertThat(ResponseHead.fresh(response))
        .isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
  }

  @Test
  void timeInOtherCachesCounts() {
    BasicHttpResponse response = new BasicHttpResponse(200);
    response.addHeader("Cache-Control", "max-age=300");
    response.addHeader("Age", "120");
    assertThat(ResponseHead.fresh(response)).contains(Duration.ofSeconds(180));
    response.addHeader("Age", "400");
    assertThat(ResponseHead.fresh(response)).contains(Duration.ZERO);
  }
}
