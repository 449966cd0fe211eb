package org.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.signet.TestClient.post;
import static org.signet.TestClient.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signet.TestClient;
import org.signet.TestDatabase;

/** Asked twice, or a hundred times at once: one badge. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RepeatedPostTest {

  static TestClient college;
  static String key;

  @BeforeAll
  static void institution() {
    college = TestClient.newInstitution();
    key = college.key("issue", "approve", "read");
  }

  @Test
  void sameKeyAndSameBodyReplaysTheFirstAnswer() {
    ObjectNode completion = college.completion();
    String idempotencyKey = UUID.randomUUID().toString();
    Response first = post(keyed(idempotencyKey), "/v1/completions", completion);
    assertThat(first.statusCode()).isEqualTo(201);
    Response second = post(keyed(idempotencyKey), "/v1/completions", completion);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.asString()).isEqualTo(first.asString());
  }

  @Test
  void sameKeyAndOtherBodyIsRefused() {
    String idempotencyKey = UUID.randomUUID().toString();
    post(keyed(idempotencyKey), "/v1/completions", college.completion()).then().statusCode(201);
    post(keyed(idempotencyKey), "/v1/completions", college.completion())
        .then()
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
  }

  @Test
  void refusedRequestMayBeMendedUnderTheSameKey() {
    String idempotencyKey = UUID.randomUUID().toString();
    ObjectNode completion = college.completion();
    ObjectNode broken = completion.deepCopy().put("completedAt", "never");
    post(keyed(idempotencyKey), "/v1/completions", broken).then().statusCode(422);
    post(keyed(idempotencyKey), "/v1/completions", completion).then().statusCode(201);
  }

  @Test
  void sameCompletionWithoutKeyAnswersTheExistingRecord() {
    ObjectNode completion = college.completion();
    String location =
        post(with(key), "/v1/completions", completion).then().statusCode(201).extract().path("id");
    post(with(key), "/v1/completions", completion)
        .then()
        .statusCode(200)
        .body("id", equalTo(location));
  }

  @Test
  void sameCompletionWithOtherContentIsRefusedAndTheDifferencesAreNamed() {
    ObjectNode completion = college.completion();
    post(with(key), "/v1/completions", completion).then().statusCode(201);
    completion.put("credits", 1);
    ((ObjectNode) completion.get("learner")).put("familyName", "Other");
    var answer =
        post(with(key), "/v1/completions", completion)
            .then()
            .statusCode(409)
            .body("code", equalTo("COMPLETION_DIFFERS"))
            .body("errors.pointer", equalTo(List.of("/credits", "/learner/familyName")))
            .extract();
    assertThat(answer.asString()).doesNotContain("Other");
  }

  @Test
  void secondAwardOfOneTermNeedsToBeCalledAdditional() {
    ObjectNode completion = college.completion();
    post(with(key), "/v1/completions", completion).then().statusCode(201);
    completion.put("completionId", "another-" + UUID.randomUUID());
    post(with(key), "/v1/completions", completion)
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_AWARDED"));
    completion.put("additional", true);
    post(with(key), "/v1/completions", completion).then().statusCode(201);
  }

  @Test
  void hundredIdenticalRequestsAtOnceMakeOneBadge() throws Exception {
    ObjectNode completion = college.completion();
    List<Response> answers = atOnce(100, () -> post(with(key), "/v1/completions", completion));
    assertThat(answers).allMatch(a -> a.statusCode() == 201 || a.statusCode() == 200);
    assertThat(answers).filteredOn(a -> a.statusCode() == 201).hasSize(1);
    assertThat(answers).extracting(Response::asString).containsOnly(answers.get(0).asString());
  }

  @Test
  void hundredIdenticalRequestsWithOneKeyAtOnceMakeOneBadgeToo() throws Exception {
    ObjectNode completion = college.completion();
    String idempotencyKey = UUID.randomUUID().toString();
    List<Response> answers =
        atOnce(100, () -> post(keyed(idempotencyKey), "/v1/completions", completion));
    assertThat(answers).filteredOn(a -> a.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(a -> "true".equals(a.header("Idempotency-Replayed")))
        .hasSize(99)
        .allMatch(a -> a.statusCode() == 200);
    assertThat(answers).extracting(Response::asString).containsOnly(answers.get(0).asString());
  }

  @Test
  void badgesMadeAtOnceStandAtPlacesOfTheirOwn() throws Exception {
    List<Response> answers =
        atOnce(40, () -> post(with(key), "/v1/completions", college.completion()));
    assertThat(answers).allMatch(a -> a.statusCode() == 201);
    List<String> places =
        answers.stream()
            .map(
                a ->
                    TestClient.fetch(a.path("credential.id"))
                        .at("/credentialStatus/id")
                        .textValue())
            .toList();
    assertThat(places).doesNotHaveDuplicates();
  }

  @Test
  void definitionPostedTwiceUnderOneKeyIsMadeOnce() {
    ObjectNode definition = college.definition().put("version", "2027");
    String idempotencyKey = UUID.randomUUID().toString();
    String define = college.key("define", "read");
    post(with(define).header("Idempotency-Key", idempotencyKey), "/v1/achievements", definition)
        .then()
        .statusCode(201);
    post(with(define).header("Idempotency-Key", idempotencyKey), "/v1/achievements", definition)
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", "true");
    post(with(define), "/v1/achievements", definition)
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_EXISTS"));
    with(define).get("/v1/achievements").then().body("items.version", hasItem("2027"));
  }

  private static io.restassured.specification.RequestSpecification keyed(String idempotencyKey) {
    return with(key).header("Idempotency-Key", idempotencyKey);
  }

  private static List<Response> atOnce(int times, Callable<Response> request) throws Exception {
    var pool = Executors.newFixedThreadPool(times);
    try {
      List<Future<Response>> answers =
          pool.invokeAll(IntStream.range(0, times).mapToObj(i -> request).toList());
      return answers.stream()
          .map(
              answer -> {
                try {
                  return answer.get();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              })
          .toList();
    } finally {
      pool.shutdown();
    }
  }
}
