package apim.designer;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// What a command line asks for.
sealed interface Start {
  /// The window on an empty canvas.
  record Window() implements Start {}

  /// The window on a design file; one that cannot be read is a notice in the window.
  record WindowOn(Path file) implements Start {}

  /// The window on the sample design.
  record Sample() implements Start {}

  /// The whole job on the sample design, in a terminal.
  record SampleInTerminal() implements Start {}

  /// A command with all of its arguments.
  record Command() implements Start {}

  /// Nothing, because of what the sentence says.
  record Refused(String sentence) implements Start {}

  /// What a start depends on beside its arguments.
  ///
  /// @param display whether the system names a display
  /// @param javafx whether this process can draw on one; the launcher leaves JavaFX off for
  ///     commands, which start faster without
  /// @param isCommand whether a word is the first of a command
  /// @param exists whether a file is there
  record Circumstances(
      boolean display, boolean javafx, Predicate<String> isCommand, Predicate<Path> exists) {}

  String HELP = "; 'topology-designer --help' lists ";
  String SAMPLE = "--sample";
  String ENDING = ".apimtopology";

  static Start of(List<String> arguments, Circumstances now) {
    if (arguments.equals(List.of(SAMPLE))) {
      return now.display() && now.javafx() ? new Sample() : new SampleInTerminal();
    }
    if (!arguments.isEmpty() && now.isCommand().test(arguments.getFirst())) {
      return new Command();
    }
    if (!arguments.isEmpty() && !isDesign(arguments.getFirst(), now)) {
      return new Refused(
          "'"
              + arguments.getFirst()
              + "' is neither a command nor a design file, *.apimtopology"
              + HELP
              + "the commands");
    }
    if (arguments.size() > 1) {
      return new Refused("one design file opens in the window" + HELP + "the commands");
    }
    if (!now.display()) {
      return new Refused("there is no display for the window" + HELP + "what works in a terminal");
    }
    if (!now.javafx()) {
      return new Refused(
          "the window was started without what draws it; start it with 'topology-designer'"
              + " and the name of a design file, *.apimtopology");
    }
    return arguments.isEmpty() ? new Window() : new WindowOn(Path.of(arguments.getFirst()));
  }

  /// A file of any name that is there, and what is named as a design or by a path though it is not.
  private static boolean isDesign(String word, Circumstances now) {
    try {
      Path file = Path.of(word);
      return !word.isEmpty()
          && (word.toLowerCase(Locale.ROOT).endsWith(ENDING)
              || file.getNameCount() > 1
              || now.exists().test(file));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
