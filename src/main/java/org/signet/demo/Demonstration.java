package org.signet.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.signet.achievement.Achievements;
import org.signet.achievement.DecideDefinition;
import org.signet.achievement.DefineAchievement;
import org.signet.achievement.Reasons;
import org.signet.auth.ApiKeys;
import org.signet.auth.Caller;
import org.signet.auth.Holder;
import org.signet.auth.HolderKind;
import org.signet.auth.Scope;
import org.signet.completion.SubmitCompletion;
import org.signet.evidence.EvidenceFiles;
import org.signet.issuer.CreateIssuer;
import org.signet.issuer.Issuer;
import org.signet.issuer.Issuers;
import org.signet.json.Json;
import org.signet.keys.PrivateJwk;
import org.signet.keys.PrivateKey;
import org.signet.platform.Mode;
import org.signet.platform.SignetConfig;
import org.signet.platform.Sql;
import org.signet.skill.Skills;

/**
 * A made-up college with real badges: created through the same use cases as any other, in one
 * transaction, once for a database.
 */
@ApplicationScoped
class Demonstration {

  static final String SLUG = "demo";

  private static final long LOCK = 0x5167_0002L;

  /** Seconds; the usual minute is short for a cold start on a busy machine. */
  private static final int SLOWEST_START = 1_800;

  private final SignetConfig config;
  private final Sql sql;
  private final Issuers issuers;
  private final CreateIssuer createIssuer;
  private final DefineAchievement defineAchievement;
  private final DecideDefinition decideDefinition;
  private final SubmitCompletion submitCompletion;
  private final EvidenceFiles evidence;
  private final Achievements achievements;
  private final DemoPartners partners;
  private final ApiKeys apiKeys;

  Demonstration(
      SignetConfig config,
      Sql sql,
      Issuers issuers,
      CreateIssuer createIssuer,
      DefineAchievement defineAchievement,
      DecideDefinition decideDefinition,
      SubmitCompletion submitCompletion,
      EvidenceFiles evidence,
      Achievements achievements,
      DemoPartners partners,
      ApiKeys apiKeys) {
    this.config = config;
    this.sql = sql;
    this.issuers = issuers;
    this.createIssuer = createIssuer;
    this.defineAchievement = defineAchievement;
    this.decideDefinition = decideDefinition;
    this.submitCompletion = submitCompletion;
    this.evidence = evidence;
    this.achievements = achievements;
    this.partners = partners;
    this.apiKeys = apiKeys;
  }

  /** Whether this service shows the demonstration; in trial mode it does unless told not to. */
  boolean isWanted() {
    return config.demo().orElse(config.mode().filter(mode -> mode == Mode.TRIAL).isPresent());
  }

  /** A completion to try: not seeded, but printed as a command. */
  Path tryIt() {
    return config.dataDir().resolve("try-it.json");
  }

  @Transactional
  @TransactionConfiguration(timeout = SLOWEST_START)
  void seed(@Observes @Priority(Skills.LOADED + 100) StartupEvent event) {
    if (!isWanted()) {
      refuseInProduction();
      return;
    }
    sql.first("select pg_advisory_xact_lock(?)", row -> "", LOCK);
    if (issuers.findBySlug(SLUG).isPresent()) {
      return;
    }
    var files = new DemoFiles(config.baseUrl());
    UUID actor =
        apiKeys.create(HolderKind.SYSTEM, "demonstration", Set.of(Scope.READ), List.of(SLUG)).id();
    Issuer issuer = createIssuer.create(files.json("issuer.json"), keys(), actor);
    DemoFiles.EVIDENCE.forEach(
        (name, mediaType) ->
            evidence.keep(
                DemoFiles.evidenceId(name),
                issuer.id(),
                name,
                mediaType,
                files.bytes("evidence/" + name)));
    define(issuer, files);
    var caller =
        new Caller(
            actor,
            new Holder(HolderKind.SYSTEM, "demonstration"),
            Set.of(Scope.ISSUE, Scope.APPROVE),
            Set.of(SLUG));
    DemoFiles.COMPLETIONS.forEach(
        name -> submitCompletion.submit(files.json("completions/" + name), caller));
    write(tryIt(), files.json("try-it.json"));
  }

  /** Two made-up people, whose keys nobody has: one writes, the other approves. */
  private void define(Issuer issuer, DemoFiles files) {
    Caller author = person("Demonstration: programme designer", Scope.DEFINE);
    Caller approver = person("Demonstration: academic council", Scope.APPROVE_DEFINITIONS);
    var why =
        new Reasons(Optional.empty(), Optional.of("Academic council 2026-04"), Optional.empty());
    for (String name : DemoFiles.ACHIEVEMENTS) {
      UUID version =
          defineAchievement.define(issuer, files.json("achievements/" + name), author.keyId()).id();
      decideDefinition.submit(version, Reasons.NONE, author);
      decideDefinition.approve(version, why, approver);
      if (name.equals(DemoFiles.ENDORSED)) {
        partners.endorse(achievements.find(version).orElseThrow(), files.json("endorsements.json"));
      }
    }
  }

  private Caller person(String name, Scope scope) {
    var holder = new Holder(HolderKind.PERSON, name);
    UUID key = apiKeys.create(holder.kind(), holder.name(), Set.of(scope), List.of(SLUG)).id();
    return new Caller(key, holder, Set.of(scope), Set.of(SLUG));
  }

  private void refuseInProduction() {
    boolean production = config.mode().filter(mode -> mode == Mode.TRIAL).isEmpty();
    if (production && issuers.findBySlug(SLUG).isPresent()) {
      throw new IllegalStateException(
          "This database has the demonstration institution '"
              + SLUG
              + "' in it. Production starts with a database that was never used for trying out.");
    }
  }

  private List<PrivateKey> keys() {
    return config.demoKeyFiles().orElse(List.of()).stream()
        .map(
            file -> {
              try {
                return PrivateJwk.read(Json.parse(Files.readAllBytes(file)));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  private static void write(Path file, JsonNode json) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, json.toPrettyString() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
