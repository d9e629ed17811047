package apim.designer.desk.form;

import static apim.designer.desk.form.Sheet.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.pipeline.Outcome;
import apim.designer.project.ChosenFile;
import apim.designer.topology.FileName;
import apim.designer.topology.Ref;
import apim.designer.ui.HostileFiles;
import apim.designer.validation.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Files that are chosen for a node or a certificate and are nothing of the kind.
@DisabledOnOs(OS.WINDOWS)
final class AttachedFilesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final String TOML = "[server]\nhostname = \"localhost\"\n";
  private static final String PEM =
      "-----BEGIN CERTIFICATE-----\nbm90aGluZw==\n-----END CERTIFICATE-----\n";
  private static final String KEY =
      "-----BEGIN PRIVATE KEY-----\nbm90aGluZw==\n-----END PRIVATE KEY-----\n";

  @TempDir Path folder;

  /// A row for a file, of the subject that it belongs to.
  private record Place(Sheet sheet, String key) {
    static List<Place> all() {
      Design design = new Sheet(sample(), "lb-1").chosen("certificate", "Files you have");
      Sheet balancer = new Sheet(design, "lb-1");
      return List.of(
          new Place(new Sheet(design, "apim-1"), "file"),
          new Place(new Sheet(design, "apim-1", "apim-2"), "file"),
          new Place(balancer, "certificate-file"),
          new Place(balancer, "key-file"));
    }

    Design attached(Path file) throws IOException {
      Edit edit = sheet.file(key).attach().apply(ChosenFile.read(file));
      return edit.applyTo(sheet.design());
    }

    @Override
    public String toString() {
      return sheet.refs() + " " + key;
    }
  }

  private static String refusal(Place place, Path file) {
    try {
      return fail(place + " takes " + file + ": " + place.attached(file));
    } catch (IOException | IllegalArgumentException unfit) {
      return unfit.getMessage() + ".";
    }
  }

  @Test
  void whatIsNoTextIsRefusedWithASentenceWhereverItIsChosen() throws Exception {
    Map<String, Path> files = new HostileFiles(folder, ".pem").unfit();
    for (Place place : Place.all()) {
      files.forEach(
          (what, file) -> {
            String words = refusal(place, file);
            assertTrue(words.matches("\\P{javaISOControl}{20,300}\\."), what + ": " + words);
            assertFalse(words.contains("Exception") || words.contains("null"), what + words);
            assertFalse(words.contains("\u202e"), what);
          });
    }
  }

  @Test
  void aTextOfAnotherKindIsTakenAndFound() throws Exception {
    List<String> texts =
        List.of(
            "",
            "\n",
            " \t",
            "\u0000",
            TOML,
            PEM,
            KEY,
            PEM + KEY,
            "{}",
            "[".repeat(200_000),
            "a = ".repeat(20_000),
            "\u202e",
            "'''",
            "\ufeff[server]\n",
            "[a\n[a]\n");
    for (Place place : Place.all()) {
      for (int i = 0; i < texts.size(); i++) {
        String name = i + ".pem";
        Path file = Files.writeString(folder.resolve(name), texts.get(i));
        Design after = place.attached(file);
        List<Finding> findings = Outcome.of(after, TODAY).findings();
        String where = place + " text " + i;
        boolean fits = place.key().equals("file") && fitsANode(texts.get(i));
        assertTrue(
            fits
                || findings.stream()
                    .anyMatch(
                        one -> one.elements().contains(Ref.parse(place.sheet().refs().getFirst()))),
            where + ": " + findings);
      }
    }
  }

  private static boolean fitsANode(String text) {
    return text.isBlank() || text.endsWith("[server]\n") || text.equals(TOML);
  }

  @Test
  void aNameThatNobodyShouldGiveIsMadeSafeAndHidesNoOther() throws Exception {
    List<String> names =
        List.of(
            "a\u001b[2J\nb",
            "-rf",
            "..pem",
            "\u202egnp.exe",
            "$(reboot).pem",
            "a;b",
            "é",
            "CON",
            " ",
            "x".repeat(250),
            "LB-1.key",
            "lb-1.crt");
    for (Place place : Place.all()) {
      for (String name : names) {
        Path file = Files.writeString(folder.resolve(name), PEM);
        Design after = place.attached(file);
        List<FileName> attached = List.copyOf(after.attachments().texts().keySet());
        assertEquals(1, attached.size(), place + " " + name);
        assertTrue(
            attached.getFirst().value().matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}"),
            attached.toString());
      }
    }
  }

  @Test
  void theSameNameInOtherLettersIsAnotherFile() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small")).resolve("base.toml");
    Path large = Files.createDirectory(folder.resolve("large")).resolve("BASE.toml");
    Files.writeString(small, TOML);
    Files.writeString(large, TOML + "node_ip = \"127.0.0.1\"\n");
    Design one = new Place(new Sheet(sample(), "apim-1"), "file").attached(small);
    Design both = new Place(new Sheet(one, "apim-2"), "file").attached(large);
    assertEquals(
        List.of("BASE-2.toml", "base.toml"),
        both.attachments().texts().keySet().stream().map(FileName::value).sorted().toList());
    assertEquals(
        List.of(TOML, TOML + "node_ip = \"127.0.0.1\"\n"),
        Stream.of("base.toml", "BASE-2.toml")
            .map(name -> both.attachments().text(new FileName(name)).orElseThrow())
            .toList());
  }
}
