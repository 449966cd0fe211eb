package org.signet.platform;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Arrays;
import java.util.List;

/** Runs the {@link Command} that the first argument names, and ends. */
final class CommandLine implements QuarkusApplication {

  private final Instance<Command> commands;

  CommandLine(@Any Instance<Command> commands) {
    this.commands = commands;
  }

  /** What must be set before Quarkus starts: nothing listens, and the log keeps out of the way. */
  static void prepare() {
    System.setProperty("quarkus.http.host-enabled", "false");
    System.setProperty("quarkus.log.category.\"org.signet\".level", "WARN");
  }

  @Override
  public int run(String... args) {
    List<Command> known = commands.stream().toList();
    for (Command command : known) {
      if (command.name().equals(args[0])) {
        return command.run(Arrays.asList(args).subList(1, args.length));
      }
    }
    System.err.println(
        "There is no command of that name. Known: "
            + String.join(", ", known.stream().map(Command::name).sorted().toList())
            + ". Without a command Signet serves.");
    return 1;
  }
}
