package apim.designer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.project.DesignFile;
import apim.designer.project.Templates;
import apim.designer.settings.Folders;
import apim.designer.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Windows side by side, each in a process of its own.
@Tag("slow")
final class SecondStartTest {
  private static final int POLLS = 1_200;

  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() throws Exception {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  private Folders folders() {
    return Folders.of(System.getProperty("os.name", ""), environment(), folder);
  }

  private Map<String, String> environment() {
    return Map.of(
        "XDG_STATE_HOME", folder.toString(),
        "APPDATA", folder.toString(),
        "LOCALAPPDATA", folder.toString());
  }

  private Path design(String name) throws Exception {
    Path file = folder.resolve(name + ".apimtopology");
    DesignFile.write(file, Templates.design("single-node"), Optional.empty());
    return file;
  }

  private Process start(Path file) throws IOException {
    Command command =
        OtherJvm.window(Main.class, List.of("-Duser.home=" + folder), file.toString());
    for (Map.Entry<String, String> variable : environment().entrySet()) {
      command = command.with(variable.getKey(), variable.getValue());
    }
    Process process = command.start(folder);
    started.add(process);
    return process;
  }

  private String log(int window) throws IOException {
    Path log = folders().logs().resolve("designer-" + window + ".0.log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  /// Waits until it stands in the log of that window; how long that takes is no matter.
  private void await(int window, String text) throws Exception {
    for (int poll = 0; poll < POLLS && !log(window).contains(text); poll++) {
      assertTrue(started.get(window).isAlive(), log(window));
      Thread.sleep(50);
    }
    assertTrue(log(window).contains(text), log(window));
  }

  private void awaitRecent(Set<Path> files) throws Exception {
    for (int poll = 0; poll < POLLS && !recent().equals(files); poll++) {
      Thread.sleep(50);
    }
    assertEquals(files, recent(), "each window keeps what the others opened");
  }

  private Set<Path> recent() {
    return Set.copyOf(new SettingsFile(folders().settingsFile()).read().recentFiles());
  }

  @Test
  void aSecondStartWithAFileIsAWindowOfItsOwnAndTheSameFileTwiceIsTold() throws Exception {
    Path shop = design("shop");
    Path bank = design("bank");
    start(shop);
    await(0, "Opened " + shop);
    start(bank);
    await(1, "Opened " + bank);
    start(shop);
    await(2, "Opened " + shop);
    await(2, shop + " is open in another designer, too");
    assertTrue(started.stream().allMatch(Process::isAlive));
    for (int window = 0; window < 3; window++) {
      String header = log(window).lines().findFirst().orElse("");
      assertTrue(header.contains("topology-designer ") && header.contains("; Java "), header);
      assertTrue(log(window).lines().noneMatch(line -> line.contains(" SEVERE ")), log(window));
    }
    assertTrue(!log(1).contains("another designer"), log(1));
    try (Stream<Path> seats = Files.list(folders().recovery())) {
      assertEquals(3, seats.filter(seat -> seat.toString().endsWith(".lock")).count());
    }
    for (Process process : started) {
      assertEquals(0, process.getInputStream().available(), "nothing is printed");
    }
    awaitRecent(Set.of(shop, bank));
  }
}
