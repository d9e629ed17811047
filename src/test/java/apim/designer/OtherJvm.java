package apim.designer;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Java processes beside the one of the tests, with the same classes.
public final class OtherJvm {
  private OtherJvm() {}

  /// As the launcher starts a command: without JavaFX.
  public static Command terminal(Class<?> main, List<String> options, String... arguments) {
    List<String> words = new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1"));
    words.addAll(options);
    return command(words, main, arguments);
  }

  /// As the launcher starts the window, drawn where the tests draw theirs.
  public static Command window(Class<?> main, List<String> options, String... arguments) {
    return command(windowWords(options, true), main, arguments);
  }

  /// The same on the display that the environment names, whatever the tests draw on.
  public static Command windowOnDisplay(Class<?> main, List<String> options, String... arguments) {
    return command(windowWords(options, false), main, arguments);
  }

  private static List<String> windowWords(List<String> options, boolean ownPlatform) {
    List<String> words = new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(word -> !word.startsWith("-agentlib") && !word.startsWith("-javaagent"))
        .filter(word -> ownPlatform || !word.matches("-D(glass|prism)\\..*"))
        .forEach(words::add);
    words.addAll(options);
    return words;
  }

  private static Command command(List<String> words, Class<?> main, String... arguments) {
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    words.addAll(List.of(arguments));
    return new Command(words, Map.of());
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
