package apim.designer.cli;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.disk.WholeFile;
import apim.designer.project.DesignFile;
import apim.designer.project.Templates;
import apim.designer.session.Autosave;
import apim.designer.session.Session;
import apim.designer.topology.FileName;
import apim.designer.topology.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// A designer in a process of its own, for a test to kill: it writes the old and the new in turn,
/// on and on.
final class WritingUntilKilled {
  static final String DESIGN = "shop.apimtopology";
  static final String BUNDLE = "shop.zip";
  static final String TOML = "deployment.toml";
  static final String NODE = "apim-1";

  private final Path folder;

  private WritingUntilKilled(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    WritingUntilKilled writing = new WritingUntilKilled(Path.of(arguments[1]));
    for (int round = 0; ; round++) {
      switch (arguments[0]) {
        case "save" -> writing.save(round);
        case "export" -> writing.export(round);
        case "patch" -> writing.patch();
        case "journal" -> writing.autosave();
        default -> throw new IllegalArgumentException(arguments[0]);
      }
      if (round == 1) {
        System.out.println("ready");
        System.out.flush();
      }
    }
  }

  /// What is saved in the even and in the odd rounds.
  static Design design(int round) {
    Design design = Templates.design("active-active");
    String name = round % 2 == 0 ? "old" : "new";
    return new Edit.Attach(new FileName("a.toml"), "# " + name.repeat(2_000) + "\n")
        .applyTo(design.withTopology(design.topology().withName(new Label(name.repeat(300)))));
  }

  private void save(int round) throws Exception {
    DesignFile.write(folder.resolve(DESIGN), design(round), Optional.empty());
  }

  /// The last step of an export; before it nothing of it is on the disk.
  private void export(int round) throws IOException {
    WholeFile.write(folder.resolve(BUNDLE), bundle(round), true);
  }

  static byte[] bundle(int round) {
    byte[] bytes = new byte[200_000];
    Arrays.fill(bytes, (byte) (round % 2));
    return bytes;
  }

  private void patch() throws IOException {
    Path toml = folder.resolve(TOML);
    WholeFile.write(toml, Files.readAllBytes(folder.resolve("original")), false);
    Run.of("patch", folder.resolve(DESIGN), "--node", NODE, "--toml", toml, "--in-place");
    try (Stream<Path> all = Files.list(folder)) {
      // What a kill left of the writing of a backup stays.
      for (Path backup : all.filter(one -> one.toString().matches(".*\\.bak\\d*")).toList()) {
        Files.delete(backup);
      }
    }
  }

  private void autosave() {
    Session session = new Session(Templates.design("single-node"), () -> LocalDate.EPOCH);
    try (Autosave autosave = new Autosave(folder.resolve("recovery"), (task, _) -> task.run())) {
      autosave.follow(session);
      for (int round = 0; round < 20; round++) {
        session.apply(new Edit.SetName(new Label("round " + round)));
      }
    }
  }
}
