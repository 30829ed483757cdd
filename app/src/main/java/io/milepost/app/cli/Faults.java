package io.milepost.app.cli;

import io.milepost.app.cli.output.ReaderGoneException;
import io.milepost.model.MilepostException;
import io.milepost.model.Nearest;
import io.milepost.model.UsageException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user what went wrong, on standard error, and gives the exit code for it. */
final class Faults {
  private final PrintWriter err;
  private final BooleanSupplier verbose;

  Faults(PrintWriter err, BooleanSupplier verbose) {
    this.err = err;
    this.verbose = verbose;
  }

  /** The command line cannot be read. */
  int wrongUsage(ParameterException fault) {
    CommandLine command = fault.getCommandLine();
    tell(findUnmatched(fault).map(word -> unknown(word, command)).orElseGet(() -> told(fault)));
    err.println("See '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
    traceIfVerbose(fault);
    return ExitCode.USAGE;
  }

  /** A command failed. */
  int failed(Throwable fault) {
    if (fault instanceof ReaderGoneException) {
      return ExitCode.DONE;
    }
    tell(fault instanceof MilepostException ? said(fault) : own(fault));
    traceIfVerbose(fault);
    return fault instanceof UsageException ? ExitCode.USAGE : ExitCode.FAILED;
  }

  private void tell(String message) {
    err.println("milepost: " + message);
  }

  private void traceIfVerbose(Throwable fault) {
    if (verbose.getAsBoolean()) {
      fault.printStackTrace(err);
    }
  }

  private static String said(Throwable fault) {
    return String.valueOf(fault.getMessage());
  }

  /** What picocli says, in our words where it is short of them. */
  private static String told(ParameterException fault) {
    if (said(fault).startsWith("Missing required subcommand")) {
      return "Expected a command, one of %s."
          .formatted(String.join(", ", fault.getCommandLine().getSubcommands().keySet()));
    }
    return said(fault)
        .replaceFirst("^Error: ", "")
        .replaceFirst(" is not an? (int|long)$", " is not a whole number.");
  }

  private static String own(Throwable fault) {
    return "Milepost met a fault of its own (%s). Run it again with --verbose to see where, and report it."
        .formatted(fault.toString().lines().findFirst().orElse(""));
  }

  private static Optional<String> findUnmatched(ParameterException fault) {
    return fault instanceof UnmatchedArgumentException unmatched
        ? unmatched.getUnmatched().stream().findFirst()
        : Optional.empty();
  }

  private static String unknown(String word, CommandLine command) {
    boolean option = word.startsWith("-");
    String name = option ? word.replaceFirst("=.*", "") : word;
    List<String> known = option ? options(command) : List.copyOf(command.getSubcommands().keySet());
    String what =
        option ? "Unknown option" : known.isEmpty() ? "Unexpected argument" : "Unknown command";
    return "%s '%s'. %s".formatted(what, name, Nearest.hint(name, known)).trim();
  }

  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .flatMap(option -> Stream.of(option.names()))
        .filter(name -> name.startsWith("--"))
        .toList();
  }
}
