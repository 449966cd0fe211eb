package org.signet.credential;

/**
 * The classes of Open Badges 3.0 (sections B.1 to B.4), of CLR 2.0, and what VCDM 2.0 and Bitstring
 * Status List 1.0 add to them, as one table that {@link ModelReader} reads. Open Badges objects are
 * closed: what is not here is refused.
 *
 * <p>A line without indent names a class, with the types that its {@code type} must hold ({@code
 * a|b}: one of the two) and may hold. An indented line is a property: name, cardinality, form.
 * Cardinalities: {@code 1}, {@code 0..1}, {@code 0..*} and {@code 1..*} (arrays always, never
 * empty), {@code 0..*~} (one item may stand without its array: the list of docformat section 7.1).
 * A status has one entry by Open Badges; the second is for suspension, of issuers that opt in.
 * Forms in lower case are scalars, in upper case classes or {@code enum}s; {@code A|B} is the class
 * whose type fits, {@code A|iri} an object or its id.
 *
 * <p>The JSON Schema documents in class path folder {@code schema/} say the same; a test writes
 * them from the table and compares.
 */
final class Model {
  private Model() {}

  static final String TABLE =
      """
      AchievementCredential VerifiableCredential AchievementCredential|OpenBadgeCredential
        @context           1      context
        id                 1      iri
        name               0..1   text
        description        0..1   text
        image              0..1   Image
        awardedDate        0..1   dateTime
        credentialSubject  1      AchievementSubject
        endorsement        0..*   EndorsementCredential
        endorsementJwt     0..*   jws
        evidence           0..*   Evidence
        issuer             1      Profile|iri
        validFrom          1      dateTime
        validUntil         0..1   dateTime
        proof              0..*~  Proof
        credentialSchema   0..*~  CredentialSchema
        credentialStatus   0..*~  BitstringStatusListEntry|1EdTechRevocationList
        refreshService     0..1   RefreshService
        termsOfUse         0..*~  TermsOfUse
        relatedResource    0..*   RelatedResource
      EndorsementCredential VerifiableCredential EndorsementCredential
        @context           1      context
        id                 1      iri
        name               1      text
        description        0..1   text
        awardedDate        0..1   dateTime
        credentialSubject  1      EndorsementSubject
        issuer             1      Profile|iri
        validFrom          1      dateTime
        validUntil         0..1   dateTime
        proof              0..*~  Proof
        credentialSchema   0..*~  CredentialSchema
        credentialStatus   0..*~  BitstringStatusListEntry|1EdTechRevocationList
        refreshService     0..1   RefreshService
        termsOfUse         0..*~  TermsOfUse
        evidence           0..*   Evidence
        relatedResource    0..*   RelatedResource
      ClrCredential VerifiableCredential ClrCredential
        @context           1      recordContext
        id                 1      iri
        name               1      text
        description        0..1   text
        image              0..1   Image
        awardedDate        0..1   dateTime
        credentialSubject  1      ClrSubject
        endorsement        0..*   EndorsementCredential
        evidence           0..*   Evidence
        issuer             1      Profile|iri
        validFrom          1      dateTime
        validUntil         0..1   dateTime
        proof              0..*~  Proof
        credentialSchema   0..*~  CredentialSchema
        credentialStatus   0..*~  BitstringStatusListEntry|1EdTechRevocationList
        refreshService     0..1   RefreshService
        termsOfUse         0..*~  TermsOfUse
      BitstringStatusListCredential VerifiableCredential BitstringStatusListCredential
        @context           1      contexts
        id                 1      iri
        name               0..1   text
        description        0..1   text
        credentialSubject  1      BitstringStatusList
        issuer             1      ListIssuer|iri
        validFrom          0..1   dateTime
        validUntil         0..1   dateTime
        proof              0..*~  Proof
      AchievementSubject AchievementSubject
        id                 0..1   iri
        activityEndDate    0..1   dateTime
        activityStartDate  0..1   dateTime
        creditsEarned      0..1   number
        achievement        1      Achievement
        identifier         0..*   IdentityObject
        image              0..1   Image
        licenseNumber      0..1   text
        narrative          0..1   text
        result             0..*   Result
        role               0..1   text
        source             0..1   Profile
        term               0..1   text
      EndorsementSubject EndorsementSubject
        id                 1      iri
        endorsementComment 0..1   text
      ClrSubject ClrSubject
        id                 0..1   iri
        identifier         0..*   IdentityObject
        achievement        0..*   Achievement
        verifiableCredential 1..* badge
        association        0..*   Association
      Association Association
        associationType    1      AssociationType
        sourceId           1      iri
        targetId           1      iri
      BitstringStatusList BitstringStatusList
        id                 0..1   iri
        statusPurpose      1..*~  text
        encodedList        1      text
        ttl                0..1   natural
      Achievement Achievement
        id                 1      iri
        alignment          0..*   Alignment
        achievementType    0..1   AchievementType
        creator            0..1   Profile
        creditsAvailable   0..1   number
        criteria           1      Criteria
        description        1      text
        endorsement        0..*   EndorsementCredential
        endorsementJwt     0..*   jws
        fieldOfStudy       0..1   text
        humanCode          0..1   text
        image              0..1   Image
        inLanguage         0..1   language
        name               1      text
        otherIdentifier    0..*   IdentifierEntry
        related            0..*   Related
        resultDescription  0..*   ResultDescription
        specialization     0..1   text
        tag                0..*   text
        version            0..1   text
      Profile Profile
        id                 1      iri
        name               0..1   text
        url                0..1   iri
        phone              0..1   text
        description        0..1   text
        endorsement        0..*   EndorsementCredential
        endorsementJwt     0..*   jws
        image              0..1   Image
        email              0..1   text
        address            0..1   Address
        otherIdentifier    0..*   IdentifierEntry
        official           0..1   text
        parentOrg          0..1   Profile
        familyName         0..1   text
        givenName          0..1   text
        additionalName     0..1   text
        patronymicName     0..1   text
        honorificPrefix    0..1   text
        honorificSuffix    0..1   text
        familyNamePrefix   0..1   text
        dateOfBirth        0..1   date
      ListIssuer -
        id                 1      iri
        name               0..1   text
        description        0..1   text
      Criteria -
        id                 0..1   iri
        narrative          0..1   text
      Image Image
        id                 1      iri
        caption            0..1   text
      Alignment Alignment
        targetCode         0..1   text
        targetDescription  0..1   text
        targetName         1      text
        targetFramework    0..1   text
        targetType         0..1   AlignmentTargetType
        targetUrl          1      iri
      ResultDescription ResultDescription
        id                 1      iri
        alignment          0..*   Alignment
        allowedValue       0..*   text
        name               1      text
        requiredLevel      0..1   iri
        requiredValue      0..1   text
        resultType         1      ResultType
        rubricCriterionLevel 0..* RubricCriterionLevel
        valueMax           0..1   text
        valueMin           0..1   text
      RubricCriterionLevel RubricCriterionLevel
        id                 1      iri
        alignment          0..*   Alignment
        description        0..1   text
        level              0..1   text
        name               1      text
        points             0..1   text
      Result Result
        achievedLevel      0..1   iri
        alignment          0..*   Alignment
        resultDescription  0..1   iri
        status             0..1   ResultStatus
        value              0..1   text
      Evidence Evidence
        id                 0..1   iri
        narrative          0..1   text
        name               0..1   text
        description        0..1   text
        genre              0..1   text
        audience           0..1   text
      IdentityObject IdentityObject
        hashed             1      boolean
        identityHash       1      text
        identityType       1      IdentifierType
        salt               0..1   text
      IdentifierEntry IdentifierEntry
        identifier         1      text
        identifierType     1      IdentifierType
      Related Related
        id                 1      iri
        inLanguage         0..1   language
        version            0..1   text
      Address Address
        addressCountry     0..1   text
        addressCountryCode 0..1   country
        addressRegion      0..1   text
        addressLocality    0..1   text
        streetAddress      0..1   text
        postOfficeBoxNumber 0..1  text
        postalCode         0..1   text
        geo                0..1   GeoCoordinates
      GeoCoordinates GeoCoordinates
        latitude           1      number
        longitude          1      number
      BitstringStatusListEntry BitstringStatusListEntry
        id                 0..1   iri
        statusPurpose      1      text
        statusListIndex    1      index
        statusListCredential 1    iri
        statusSize         0..1   natural
        statusMessage      0..*   StatusMessage
        statusReference    0..*~  iri
      StatusMessage -
        status             1      text
        message            1      text
      1EdTechRevocationList 1EdTechRevocationList
        id                 1      iri
      CredentialSchema 1EdTechJsonSchemaValidator2019|JsonSchema|JsonSchemaCredential
        id                 1      iri
      RefreshService 1EdTechCredentialRefresh
        id                 1      iri
      TermsOfUse *
        id                 0..1   iri
      RelatedResource -
        id                 1      iri
        mediaType          0..1   text
        digestMultibase    0..1   multibase
        digestSRI          0..1   text
      Proof *
        id                 0..1   iri
        cryptosuite        0..1   text
        created            0..1   dateTime
        expires            0..1   dateTime
        domain             0..*~  text
        challenge          0..1   text
        nonce              0..1   text
        verificationMethod 1      iri
        proofPurpose       1      text
        proofValue         1      multibase
        previousProof      0..*~  text
      enum AchievementType Achievement ApprenticeshipCertificate Assessment Assignment AssociateDegree Award Badge BachelorDegree Certificate CertificateOfCompletion Certification CommunityService Competency Course CoCurricular Degree Diploma DoctoralDegree Fieldwork GeneralEducationDevelopment JourneymanCertificate LearningProgram License Membership ProfessionalDoctorate QualityAssuranceCredential MasterCertificate MasterDegree MicroCredential ResearchDoctorate SecondarySchoolDiploma ext:
      enum AlignmentTargetType ceasn:Competency ceterms:Credential CFItem CFRubric CFRubricCriterion CFRubricCriterionLevel CTDL ext:
      enum IdentifierType name sourcedId systemId productId userName accountId emailAddress nationalIdentityNumber isbn issn lisSourcedId oneRosterSourcedId sisSourcedId ltiContextId ltiDeploymentId ltiToolId ltiPlatformId ltiUserId identifier ext:
      enum ResultType GradePointAverage LetterGrade Percent PerformanceLevel PredictedScore RawScore Result RubricCriterion RubricCriterionLevel RubricScore ScaledScore Status ext:
      enum AssociationType exactMatchOf isChildOf isParentOf isPartOf isPeerOf isRelatedTo precedes replacementOf
      enum ResultStatus Completed Enrolled Failed InProgress OnHold Provisional Withdrew
      """;

  /**
   * The classes for VCDM 1.1 (sections B.9.2 to B.9.8): the same but for the names of the period,
   * the contexts, and a name that every credential has. They are verified and never issued.
   */
  static final String TABLE_V1P1 =
      TABLE
          .replace("validFrom          1      dateTime", "issuanceDate       1      dateTime")
          .replace("validUntil         0..1   dateTime", "expirationDate     0..1   dateTime")
          .replace(
              "1      context\n  id                 1      iri\n  name               0..1",
              "1      contextV1\n  id                 1      iri\n  name               1   ")
          .replace("1      context\n", "1      contextV1\n")
          .replace("  relatedResource    0..*   RelatedResource\n", "")
          .replace("|JsonSchema|JsonSchemaCredential", "|JsonSchemaValidator2018")
          // its terms are in a context of VCDM 1.1, and those of its successor are not
          .replace("BitstringStatusListEntry", "StatusList2021Entry")
          .replace("  statusSize         0..1   natural\n", "")
          .replace("  statusMessage      0..*   StatusMessage\n", "")
          .replace("  statusReference    0..*~  iri\n", "");
}
