package org.signet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.qute.RawString;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.signet.auth.NeedsScope;

/** The plan of the house, held by the build. */
@AnalyzeClasses(packages = "org.signet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] GROUND = {
    "org.signet.json..", "org.signet.jsonld..", "org.signet.keys..", "org.signet.fetch.."
  };
  private static final String[] CORE = {"org.signet.credential..", "org.signet.proof.."};
  private static final String[] SIDE = {
    "org.signet.problem..",
    "org.signet.auth..",
    "org.signet.platform..",
    "org.signet.audit..",
    "org.signet.idempotency..",
    "org.signet.job.."
  };
  private static final String[] FEATURES = {
    "org.signet.issuer..",
    "org.signet.achievement..",
    "org.signet.skill..",
    "org.signet.completion..",
    "org.signet.issuance..",
    "org.signet.delivery..",
    "org.signet.status..",
    "org.signet.verification..",
    "org.signet.evidence..",
    "org.signet.vcapi..",
    "org.signet.trust..",
    "org.signet.framework..",
    "org.signet.endorsement..",
    "org.signet.partner..",
    "org.signet.learner..",
    "org.signet.transcript..",
    "org.signet.demo.."
  };

  @ArchTest
  static final ArchRule noRoomLeadsBackToItself =
      slices().matching("org.signet.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theGroundKnowsNothingAboveIt =
      noClasses()
          .that()
          .resideInAnyPackage(GROUND)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CORE);

  @ArchTest
  static final ArchRule theCoreIsPlainJava =
      noClasses()
          .that()
          .resideInAnyPackage(join(GROUND, CORE))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              join(
                  join(FEATURES, SIDE),
                  new String[] {
                    "io.quarkus..", "jakarta.enterprise..", "jakarta.persistence..", "java.sql.."
                  }));

  @ArchTest
  static final ArchRule sidesKnowNoFeature =
      noClasses()
          .that()
          .resideInAnyPackage(SIDE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FEATURES);

  @ArchTest
  static final ArchRule everyRoomIsOnThePlan =
      classes()
          .that()
          .resideInAPackage("org.signet..")
          .should()
          .resideInAnyPackage(
              join(join(FEATURES, SIDE), join(join(GROUND, CORE), new String[] {"org.signet"})));

  @ArchTest
  static final ArchRule jsonLdLibrariesStayInOneRoom =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.signet.jsonld..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.apicatalog..");

  @ArchTest
  static final ArchRule bouncyCastleStaysWithKeysAndProofs =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.signet.keys..", "org.signet.proof..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bouncycastle..");

  @ArchTest
  static final ArchRule joseStaysWithKeysAndProofs =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.signet.keys..", "org.signet.proof..", "org.signet.wallet..", "org.signet.auth..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.nimbusds..");

  @ArchTest
  static final ArchRule cborStaysWithProofs =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.signet.proof..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson.dataformat.cbor..");

  @ArchTest
  static final ArchRule jsonSchemaStaysWithCredentials =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.signet.credential..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.networknt..");

  @ArchTest
  static final ArchRule textBecomesHtmlInOnePlace =
      noClasses()
          .that()
          .haveNameNotMatching("org\\.signet\\.verification\\.Markdown")
          .should()
          .callConstructor(RawString.class, String.class);

  @ArchTest
  static final ArchRule httpIsForResourcesFiltersAndProblems =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Resource")
          .and()
          .haveSimpleNameNotEndingWith("Filter")
          .and()
          .resideOutsideOfPackages("org.signet.problem..", "org.signet.idempotency..")
          .and()
          .areNotAnnotations()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..");

  @ArchTest
  static final ArchRule nobodyGoesOutButThroughFetch =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.signet.fetch..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "org.apache.hc..")
          .orShould()
          .callMethod(java.net.URL.class, "openStream")
          .orShould()
          .callMethod(java.net.URL.class, "openConnection")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.net.Socket.class);

  @ArchTest
  static final ArchRule thereIsOneClock =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule nothingIsInjectedIntoFields =
      noFields().should().beAnnotatedWith(Inject.class);

  @ArchTest
  static final ArchRule constantsAndStateArePrivateOrOfARecordOrRow =
      fields().that().arePublic().should().beStatic();

  @ArchTest
  static final ArchRule everyMethodOfStaffNamesItsScope =
      methods()
          .that()
          .areAnnotatedWith(GET.class)
          .or()
          .areAnnotatedWith(POST.class)
          .or()
          .areAnnotatedWith(DELETE.class)
          .should(nameTheirScope());

  private static ArchCondition<JavaMethod> nameTheirScope() {
    return new ArchCondition<>("name their scope when they are under /v1, or sign or revoke") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        JavaClass resource = method.getOwner();
        String path = resource.getAnnotationOfType(Path.class).value();
        boolean staff =
            path.startsWith("/v1")
                || path.startsWith("/vc-api") && path.matches(".*/(issue|status)");
        if (staff != method.isAnnotatedWith(NeedsScope.class)) {
          events.add(SimpleConditionEvent.violated(method, method.getFullName()));
        }
      }
    };
  }

  private static String[] join(String[] a, String[] b) {
    return java.util.stream.Stream.of(a, b)
        .flatMap(java.util.Arrays::stream)
        .toArray(String[]::new);
  }
}
