package org.signet.skill;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.platform.Command;
import org.signet.problem.Problem;

/** {@code import-skills [--version X] [--current true|false] FILE…}, each file on its own. */
@ApplicationScoped
class ImportSkillsCommand implements Command {

  private static final String USAGE =
      "import-skills [--version 1.2.0] [--current true|false] FILE...\n"
          + "FILE is ESCO's download (zip) or a skills_en.csv or skills_fr.csv of it.";

  private final ImportSkills imports;

  ImportSkillsCommand(ImportSkills imports) {
    this.imports = imports;
  }

  @Override
  public String name() {
    return "import-skills";
  }

  @Override
  public int run(List<String> arguments) {
    Optional<EscoVersion> version = Optional.empty();
    Optional<Boolean> current = Optional.empty();
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
      if (argument.equals("--version") && EscoVersion.of(value).isPresent()) {
        version = EscoVersion.of(value);
        i++;
      } else if (argument.equals("--current") && value.matches("true|false")) {
        current = Optional.of(Boolean.valueOf(value));
        i++;
      } else if (argument.startsWith("-")) {
        return refuse(USAGE);
      } else {
        files.add(Path.of(argument));
      }
    }
    if (files.isEmpty()) {
      return refuse(USAGE);
    }
    for (Path file : files) {
      if (!take(file, version, current)) {
        return 1;
      }
    }
    return 0;
  }

  private boolean take(Path file, Optional<EscoVersion> given, Optional<Boolean> current) {
    String name = file.getFileName().toString();
    Optional<EscoVersion> version = given.or(() -> EscoVersion.inFileName(name));
    if (version.isEmpty()) {
      refuse(file + ": say which version of ESCO this is: --version 1.2.0");
      return false;
    }
    System.out.println(file + " as ESCO v" + version.get().text());
    var request = new ImportSkills.Request(version.get(), EscoFile.of(name), current, null);
    try (InputStream body = Files.newInputStream(file)) {
      print(imports.run(request, body, words -> System.out.println("  " + words)).json());
      return true;
    } catch (Problem refused) {
      refuse(file + ": " + refused.getMessage());
      refused.errors().forEach(e -> refuse("  " + e.pointer() + ": " + e.message()));
    } catch (IOException | UncheckedIOException e) {
      refuse(file + " cannot be read: " + e.getMessage());
    }
    return false;
  }

  private static void print(ObjectNode summary) {
    System.out.printf(
        "  %d concepts, %d new, %d changed, %d removed, %d obsolete, in %s s%n",
        summary.get("concepts").intValue(),
        summary.get("new").intValue(),
        summary.get("changed").intValue(),
        summary.get("removed").intValue(),
        summary.get("obsolete").intValue(),
        summary.get("seconds"));
    System.out.println(
        summary.get("current").booleanValue() ? "  It is current." : "  Not current.");
    if (summary.has("next")) {
      System.out.println("  " + summary.get("next").textValue());
    }
  }

  private static int refuse(String words) {
    System.err.println(words);
    return 1;
  }
}
