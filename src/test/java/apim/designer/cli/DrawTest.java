package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures from a terminal.
final class DrawTest {
  private static final Run DONE = new Run(0, "", "");

  @TempDir private Path folder;
  private Path design = Path.of("");

  @BeforeEach
  void aDesign() {
    design = folder.resolve("d.apimtopology");
    assertEquals(0, Run.of("new", "p4-internal-and-external", "-o", design).status());
  }

  private byte[] drawn(String name, String... options) throws Exception {
    Path out = folder.resolve(name);
    List<Object> words = new ArrayList<>(List.of("draw", design, "-o", out));
    words.addAll(Arrays.asList(options));
    assertEquals(DONE, Run.of(words.toArray()));
    return Files.readAllBytes(out);
  }

  private String text(String name, String... options) throws Exception {
    return new String(drawn(name, options), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "p.svg, <svg",
    "P.PNG, PNG",
    "p.pdf, %PDF",
    "p.drawio, <mxfile>",
    "p.mmd, flowchart LR"
  })
  void theEndingOfTheNameSaysWhatIsDrawn(String name, String start) throws Exception {
    byte[] file = drawn(name);
    String head = new String(file, 0, 80, StandardCharsets.ISO_8859_1);
    assertTrue(head.contains(start), head);
  }

  @Test
  void aNameWithoutAnEndingNeedsTheFormat() throws Exception {
    assertTrue(text("p", "--format", "mermaid").contains("flowchart"));
    assertArrayEquals(drawn("q.svg"), drawn("r", "--format", "SVG"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"svg", "png", "drawio"})
  void aPictureIsADesignToEveryCommand(String ending) throws Exception {
    Path picture = folder.resolve("picture." + ending);
    assertEquals(DONE, Run.of("draw", design, "-o", picture));
    Run fromDesign = Run.of("validate", "--format", "json", design);
    Run fromPicture = Run.of("validate", "--format", "json", picture);
    assertEquals(fromDesign, fromPicture);
    assertEquals(DONE, Run.of("draw", picture, "-o", folder.resolve("again." + ending)));
    assertArrayEquals(
        Files.readAllBytes(picture), Files.readAllBytes(folder.resolve("again." + ending)));
  }

  @Test
  void aPictureThatCarriesNoDesignIsOneSentence() throws Exception {
    Path pdf = folder.resolve("p.pdf");
    assertEquals(DONE, Run.of("draw", design, "-o", pdf));
    Path svg = Files.writeString(folder.resolve("foreign.svg"), "<svg/>");
    Run run = Run.of("validate", svg);
    assertEquals(2, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("foreign.svg") && run.err().contains("carries no design"));
    assertEquals(2, Run.of("validate", pdf).status());
  }

  @Test
  void everyOptionChangesThePicture() throws Exception {
    Files.writeString(design, Files.readString(design).replace("\"10.0.0.11\"", "\"10.0.0.12\""));
    byte[] plain = drawn("plain.svg");
    byte[] png = drawn("plain.png");
    for (String option :
        List.of(
            "--findings",
            "--theme=dark",
            "--background=transparent",
            "--select=lb-internal,internal")) {
      assertFalse(Arrays.equals(plain, drawn("other.svg", option)), option);
      assertFalse(Arrays.equals(png, drawn("other.png", option)), option);
    }
    assertFalse(Arrays.equals(png, drawn("other.png", "--scale=1")));
    assertArrayEquals(plain, drawn("same.svg", "--background=white", "--theme=light"));
    assertTrue(text("f.svg", "--findings").contains("port-clash"));
    assertFalse(text("g.svg").contains("port-clash"));
    assertTrue(text("h.svg", "--short-names").contains("…"));
    assertFalse(text("i.svg").contains("…"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p.svg | --scale=2 | --scale has no effect: an SVG picture",
        "p.pdf | --scale=2 | --scale has no effect: a PDF picture",
        "p.drawio | --findings | --findings has no effect: a draw.io file",
        "p.drawio | --background=white | --background has no effect: a draw.io file",
        "p.drawio | --short-names | --short-names has no effect: a draw.io file",
        "p.mmd | --findings | --findings has no effect: a Mermaid flowchart",
        "p.mmd | --theme=light | --theme has no effect: a Mermaid flowchart",
        "p.mmd | --short-names | --short-names has no effect: a Mermaid flowchart",
        "p.png | --scale=0 | --scale 0.0",
        "p.png | --scale=99 | at most 16",
        "p.png | --format=svg | contradicts the ending of the name",
        "p.png | --select=nobody | has no such element; it has internal-1,",
        "p.gif | --findings | ends in .svg, .png, .pdf, .drawio, .mmd",
      })
  void whatCannotBeIsOneSentenceAndNothingIsWritten(String name, String option, String part) {
    Run run = Run.of("draw", design, "-o", folder.resolve(name), option);
    assertEquals(2, run.status());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(part), run.err());
    assertFalse(Files.exists(folder.resolve(name)));
  }

  @Test
  void whiteIsNoGroundForTheDarkTheme() {
    Run run =
        Run.of("draw", design, "-o", folder.resolve("p.svg"), "--theme=dark", "--background=white");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("not legible on white"), run.err());
  }

  @Test
  void aDocumentNamesThePictureBesideIt() throws Exception {
    Path document = folder.resolve("shop.md");
    assertEquals(DONE, Run.of("document", design, "-o", document));
    assertTrue(Files.readString(document).contains("(<shop.svg>)"));
    assertArrayEquals(drawn("other.svg"), Files.readAllBytes(folder.resolve("shop.svg")));
    byte[] first = Files.readAllBytes(document);
    assertEquals(DONE, Run.of("document", design, "-o", document));
    assertArrayEquals(first, Files.readAllBytes(document));
    Run run = Run.of("document", design, "-o", folder.resolve("shop.txt"));
    assertEquals(2, run.status());
    assertTrue(run.err().contains("a document ends in .md"), run.err());
    assertFalse(Files.exists(folder.resolve("shop.txt")));
  }
}
