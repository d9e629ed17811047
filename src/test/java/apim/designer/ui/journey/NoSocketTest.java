package apim.designer.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window talks to nobody. A Java program that opens an internet socket initializes one of the
/// classes that do so, and the machine tells which classes it initializes.
@Tag("window")
final class NoSocketTest {
  private static final Pattern SOCKET =
      Pattern.compile(
          ".*Initializing '(java/net/(Socket|ServerSocket|DatagramSocket|MulticastSocket)"
              + "|sun/nio/ch/(NioSocketImpl|SocketChannelImpl|ServerSocketChannelImpl"
              + "|DatagramChannelImpl|\\w*AsynchronousSocketChannelImpl))'.*");

  @TempDir Path folder;

  /// The classes that a program initializes in a process of its own.
  private List<String> initialized(Class<?> program) throws Exception {
    Path classes = folder.resolve("classes.txt");
    Path out = folder.resolve("out.txt");
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(word -> !word.startsWith("-agentlib") && !word.startsWith("-javaagent"))
        .forEach(words::add);
    words.addAll(
        List.of(
            "-Xlog:class+init=info:file=" + classes + ":none:filecount=0",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            folder.toString()));
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    int status = process.waitFor();
    assertEquals(0, status, Files.readString(out, StandardCharsets.UTF_8));
    return Files.readAllLines(classes, StandardCharsets.UTF_8);
  }

  private static List<String> sockets(List<String> classes) {
    return classes.stream().filter(line -> SOCKET.matcher(line).matches()).toList();
  }

  @Test
  void theWholeJourneyOpensNoInternetSocket() throws Exception {
    List<String> classes = initialized(JourneyAlone.class);
    assertTrue(classes.stream().anyMatch(line -> line.contains("ui/shell/DesignerWindow'")));
    assertTrue(classes.stream().anyMatch(line -> line.contains("ui/dialogs/ExportSheet'")));
    assertEquals(List.of(), sockets(classes));
  }

  @Test
  void aSocketWouldBeNoticed() throws Exception {
    assertFalse(sockets(initialized(OpenSocket.class)).isEmpty());
  }
}
