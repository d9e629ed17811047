package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.OtherJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window opens no internet socket: the system's own lists of a running window's sockets are
/// looked at in several moments of its life, and the Java machine records every use of one.
@Tag("slow")
final class NoSocketTest {
  private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");

  @TempDir Path folder;

  /// What was seen of a process.
  ///
  /// @param internet its internet sockets, by the moment
  /// @param recorded uses of sockets from its first moment to its last
  private record Seen(Map<String, Set<String>> internet, List<String> recorded) {}

  private Seen watch(String... arguments) throws Exception {
    Command command =
        OtherJvm.window(WatchedWindow.class, List.of(), folder.toString()).and(arguments);
    Process process = command.start(folder);
    Map<String, Set<String>> internet = new TreeMap<>();
    List<String> said = new ArrayList<>();
    try (BufferedReader out = process.inputReader();
        OutputStream in = process.getOutputStream()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.add(line);
        if (line.matches("[a-z]+")) {
          internet.put(line, internetSockets(process.pid()));
          in.write('\n');
          in.flush();
        }
      }
      assertEquals(0, process.waitFor(), said.toString());
    } finally {
      process.destroyForcibly();
    }
    List<String> recorded = new ArrayList<>();
    RecordingFile.readAllEvents(folder.resolve("sockets.jfr"))
        .forEach(event -> recorded.add(event.getEventType().getName()));
    return new Seen(internet, recorded);
  }

  /// Linux lists them; the recording is looked at on every system.
  private static Set<String> internetSockets(long pid) throws IOException {
    Path process = Path.of("/proc", String.valueOf(pid));
    if (!Files.isDirectory(process.resolve("fd"))) {
      return Set.of();
    }
    Set<String> listed = new HashSet<>();
    for (String kind : List.of("tcp", "tcp6", "udp", "udp6", "raw", "raw6")) {
      Path list = process.resolve("net").resolve(kind);
      if (Files.exists(list)) {
        Files.readAllLines(list).stream()
            .skip(1)
            .map(line -> line.strip().split("\\s+")[9])
            .forEach(listed::add);
      }
    }
    Set<String> own = new HashSet<>();
    try (Stream<Path> open = Files.list(process.resolve("fd"))) {
      for (Path one : open.toList()) {
        Matcher socket = SOCKET.matcher(target(one));
        if (socket.matches()) {
          own.add(socket.group(1));
        }
      }
    }
    own.retainAll(listed);
    return own;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      // Closed since it was listed.
      return "";
    }
  }

  @Test
  void aWindowThatIsWorkedInOpensNone() throws Exception {
    Seen seen = watch();
    assertEquals(Set.of("shown", "fixed", "exported", "closed", "ended"), seen.internet().keySet());
    seen.internet().forEach((moment, sockets) -> assertEquals(Set.of(), sockets, moment));
    assertEquals(List.of(), seen.recorded());
    assertTrue(Files.size(folder.resolve("shop.zip")) > 0, "it did export");
  }

  @Test
  void aSocketIsSeenWhereThereIsOne() throws Exception {
    Seen seen = watch(WatchedWindow.BREACH);
    assertTrue(seen.recorded().containsAll(WatchedWindow.EVENTS), seen.recorded().toString());
    if (Files.isDirectory(Path.of("/proc/self/fd"))) {
      assertFalse(seen.internet().getOrDefault("breached", Set.of()).isEmpty());
      assertEquals(Set.of(), seen.internet().get("ended"));
    }
    assertEquals(2, seen.internet().size(), Arrays.toString(seen.internet().keySet().toArray()));
  }
}
