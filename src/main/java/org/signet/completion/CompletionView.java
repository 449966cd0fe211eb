package org.signet.completion;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.signet.achievement.AchievementViews;
import org.signet.completion.CompletionStore.Stored;
import org.signet.issuance.Credentials;
import org.signet.issuance.Renditions;
import org.signet.learner.Learners;
import org.signet.platform.SignetConfig;

/** A completion as an LMS reads it back: how far it came and where its badge is. */
@ApplicationScoped
class CompletionView {

  private final Credentials credentials;
  private final AchievementViews achievements;
  private final Learners learners;
  private final SignetConfig config;

  CompletionView(
      Credentials credentials,
      AchievementViews achievements,
      Learners learners,
      SignetConfig config) {
    this.learners = learners;
    this.achievements = achievements;
    this.credentials = credentials;
    this.config = config;
  }

  String url(UUID id) {
    return config.baseUrl() + "/v1/completions/" + id;
  }

  ObjectNode of(Stored completion) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("id", url(completion.id()));
    view.put("completionId", completion.completionId());
    view.put("state", completion.state().text());
    view.put("achievement", achievements.address(completion.achievementId()));
    learners
        .ofCompletion(completion.id())
        .ifPresent(id -> view.put("learner", config.baseUrl() + "/v1/learners/" + id));
    view.put("submittedAt", completion.submittedAt().toString());
    if (completion.state() == CompletionStore.State.PENDING) {
      view.put(
          "pendingBecause",
          "The issuer's policy asks for approval, which counts from a key with the scope 'approve':"
              + " POST to this id and /approve.");
    }
    completion.decidedAt().ifPresent(at -> view.put("decidedAt", at.toString()));
    completion
        .decision()
        .ifPresent(
            text ->
                view.put(
                    completion.state() == CompletionStore.State.REJECTED ? "reason" : "reference",
                    text));
    credentials.ofCompletion(completion.id()).ifPresent(id -> putCredential(view, id));
    return view;
  }

  private void putCredential(ObjectNode view, UUID id) {
    String url = config.baseUrl() + "/credentials/" + id;
    view.putObject("credential").put("id", url).set("renditions", Renditions.of(url));
  }
}
