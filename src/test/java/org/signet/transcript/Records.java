package org.signet.transcript;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.signet.transcript.TranscriptRecord.Grade;
import org.signet.transcript.TranscriptRecord.IssuerName;
import org.signet.transcript.TranscriptRecord.Line;
import org.signet.transcript.TranscriptRecord.Part;
import org.signet.transcript.TranscriptRecord.Programme;
import org.signet.transcript.TranscriptRecord.Reached;

/** Records to print. */
final class Records {

  static final String URL =
      "https://badges.example.edu/transcripts/7d7a52cf-5d3d-4a8e-9a0e-a8b1f6f8d001";
  static final UUID LEARNER = UUID.fromString("5b0c8a86-9f2f-4c56-8f57-0a3d1c1c9f10");
  static final Instant AS_OF = Instant.parse("2026-06-03T09:00:00Z");
  static final Instant PRINTED = Instant.parse("2026-09-08T12:00:00Z");

  private Records() {}

  static TranscriptRecord record(String language, String name, List<Line> lines) {
    return new TranscriptRecord(
        LEARNER,
        Optional.empty(),
        new IssuerName(
            language.equals("fr") ? "Collège de démonstration" : "Demonstration College",
            "did:web:badges.example.edu:issuers:demo",
            Optional.of("https://college.example.edu")),
        Optional.ofNullable(name),
        language,
        AS_OF,
        PRINTED,
        lines,
        List.of());
  }

  /** With what is in no badge. */
  static TranscriptRecord with(
      TranscriptRecord record, Optional<String> studentNumber, Programme... programmes) {
    return new TranscriptRecord(
        record.learnerId(),
        studentNumber,
        record.issuer(),
        record.learnerName(),
        record.language(),
        record.asOf(),
        record.printed(),
        record.lines(),
        List.of(programmes));
  }

  static Programme programme(int completed, int parts, String... awarded) {
    return new Programme(
        "https://badges.example.edu/achievements/9",
        "MC-CARE",
        "Care at the Bedside",
        IntStream.rangeClosed(1, parts)
            .mapToObj(i -> new Part("MC-PC-10" + i, "Part " + i, i <= completed))
            .toList(),
        completed == parts,
        Arrays.stream(awarded).findFirst());
  }

  static Line care() {
    return line(
        "MC-PC-101",
        "Patient Care: Infection Prevention",
        "en-CA",
        "0.5",
        "40",
        List.of(new Grade("Final grade", "Percent", "87")),
        List.of(
            new Reached(
                "Applies hygiene procedures in direct patient care", Optional.of("Proficient")),
            new Reached("Explains precautions to patients", Optional.empty())));
  }

  static Line soins() {
    return line(
        "MC-SP-101",
        "Soins : prévenir l’infection « à la source »",
        "fr-CA",
        "12.25",
        "105",
        List.of(new Grade("Note finale", "LetterGrade", "A+")),
        List.of(
            new Reached(
                "Applique les mesures d’hygiène auprès des patientes et patients",
                Optional.of("Compétent"))));
  }

  /** A badge that says nothing but its title. */
  static Line bare() {
    Optional<String> none = Optional.empty();
    return new Line(
        "https://badges.example.edu/credentials/3",
        "https://badges.example.edu/achievements/3",
        "",
        "",
        "Customer Service",
        "en-CA",
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        List.of(),
        List.of(),
        List.of());
  }

  static Line line(
      String code,
      String title,
      String language,
      String credits,
      String hours,
      List<Grade> grades,
      List<Reached> reached) {
    return new Line(
        "https://badges.example.edu/credentials/7d7a52cf-5d3d-4a8e-9a0e-a8b1f6f8d001",
        "https://badges.example.edu/achievements/1b6a5a0e-7d0c-4a55-9d0e-0d9f3f2a7c11",
        code,
        "2026",
        title,
        language,
        Optional.of(credits),
        Optional.of(credits),
        Optional.of(hours),
        Optional.of("6"),
        Optional.of("Hybrid"),
        Optional.of("1.5"),
        Optional.of(language.startsWith("fr") ? "Niveau 5 du CEC" : "EQF level 5"),
        Optional.of("EQF 5"),
        Optional.of("Nursing"),
        Optional.of("2026S1"),
        Optional.of("2026-02-01T00:00:00Z"),
        Optional.of("2026-06-01T18:05:00Z"),
        Optional.of("2026-06-01T18:05:00Z"),
        Optional.of("2026-06-03T08:00:00Z"),
        List.of("MC-WHOLE"),
        grades,
        reached);
  }

  /** A record of many badges, every other one in French, with long titles. */
  static List<Line> many(int count) {
    List<Line> lines = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String title =
          i % 2 == 0
              ? "Analyse de données pour la prise de décisions fondées sur des preuves, partie " + i
              : "Data Analysis for Evidence-Informed Decisions in Public Services, Part " + i;
      lines.add(
          line(
              "MC-DATA-" + (100 + i),
              title,
              i % 2 == 0 ? "fr-CA" : "en-CA",
              i % 3 == 0 ? "3" : "0.5",
              "" + (5 + 4 * i),
              List.of(new Grade("Grade", i % 2 == 0 ? "LetterGrade" : "Percent", "8" + i % 10)),
              care().competencies()));
    }
    return lines;
  }
}
