package apim.designer.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.FreshId;
import apim.designer.design.Position;
import apim.designer.desk.drawing.Drawn;
import apim.designer.project.DesignFile;
import apim.designer.project.ParseResult;
import apim.designer.topology.ElementId;
import apim.designer.ui.HostileTexts;
import apim.designer.validation.Finding;
import java.io.File;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a clipboard can hold besides what was copied here.
@Tag("window")
final class HostilePasteTest {
  private static final DataFormat OWN = new DataFormat("application/x-nobody");
  private static final String WHOLE = DesignFile.print(Drawn.design(), Optional.empty());

  private final List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
  private CanvasUnderTest canvas;

  @BeforeEach
  void open() throws Exception {
    canvas = new CanvasUnderTest(Drawn.design());
    canvas.run(
        () -> Thread.currentThread().setUncaughtExceptionHandler((_, one) -> thrown.add(one)));
  }

  @AfterEach
  void close() throws Exception {
    canvas.close();
    assertEquals(List.of(), thrown);
  }

  private void paste(ClipboardContent content) {
    canvas.desk.said.clear();
    canvas.run(
        () -> {
          Clipboard.getSystemClipboard().setContent(content);
          canvas.view().actions().copying().paste();
        });
  }

  private void paste(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    paste(content);
  }

  private Design now() {
    return canvas.desk.session.snapshot().design();
  }

  private void assertRefused(String what) {
    assertEquals(Drawn.design(), now(), what);
    assertEquals(0, canvas.steps(), what);
    assertEquals(1, canvas.desk.said.size(), what);
    String said = canvas.desk.said.getFirst();
    assertTrue(said.matches("\\P{javaISOControl}{20,400}\\."), what + ": " + said);
    assertFalse(said.contains("Exception"), what + ": " + said);
  }

  /// The design is whole: ids are there once, and it is the same after a save.
  private void assertSound(String what) {
    List<ElementId> ids = now().topology().ids().toList();
    assertEquals(ids.size(), new HashSet<>(ids).size(), what);
    String text = DesignFile.print(now(), Optional.empty());
    ParseResult.Parsed read =
        assertInstanceOf(ParseResult.Parsed.class, DesignFile.parse("pasted", text), what);
    assertEquals(now(), read.opened().design().withAttachments(now().attachments()), what);
  }

  private static Map<String, String> notDesigns() {
    Map<String, String> all = new TreeMap<>();
    HostileTexts.ALL.forEach(text -> all.put("text " + all.size(), text));
    for (int length = 1; length < WHOLE.length() - 2; length += 97) {
      all.put("cut at " + length, WHOLE.substring(0, length));
    }
    all.put("brackets", "[".repeat(100_000));
    all.put("braces", "{\"a\":".repeat(100_000));
    all.put("closed brackets", "[".repeat(100_000) + "]".repeat(100_000));
    all.put("deep within", WHOLE.replaceFirst("\\{", "{\"x\": " + "[".repeat(100_000) + ","));
    all.put("huge", "x".repeat(20_000_000));
    all.put("huge design", WHOLE + " ".repeat(20_000_000));
    all.put("other JSON", "{\"name\": \"left-pad\", \"version\": \"1.0.0\"}");
    all.put("a list", "[1, 2, 3]");
    all.put("a number", "7");
    all.put("another format", WHOLE.replace("\"apim-topology\"", "\"drawio\""));
    all.put("no release", WHOLE.replace("\"3.1.0\"", "\"9.x\""));
    all.put("a wrong id", WHOLE.replace("\"apim-1\"", "\"../../x\""));
    all.put("a wrong place", WHOLE.replaceFirst("\"x\": \\d+", "\"x\": 99999999999"));
    all.put("steering", WHOLE.replace("\"A remark\"", "\"\\u001b[2J\""));
    all.put("half a character", WHOLE.replace("\"A remark\"", "\"\\ud800\""));
    all.put(
        "no elements",
        "{\"format\": \"apim-topology\", \"schemaVersion\": 1, \"apim\": \"4.2.0\"}");
    all.put("two designs", WHOLE + WHOLE);
    return all;
  }

  @Test
  void whatIsNoPartOfADesignIsRefusedWithASentence() {
    notDesigns()
        .forEach(
            (what, text) -> {
              paste(text);
              assertRefused(what);
            });
  }

  @Test
  void whatKeepsADesignFromBeingPastedIsSaid() {
    paste(WHOLE.replace("\"3.1.0\"", "\"9.x\""));
    String said = canvas.desk.said.getFirst();
    assertTrue(said.startsWith("Nothing is pasted: clipboard:5:11: apim: "), said);
  }

  @Test
  void aClipboardWithoutTextIsRefusedWithASentence() {
    ClipboardContent bytes = new ClipboardContent();
    bytes.put(OWN, ByteBuffer.wrap(new byte[] {0, 1, (byte) 0xff}));
    paste(bytes);
    assertRefused("bytes");
    ClipboardContent page = new ClipboardContent();
    page.putHtml("<b>" + WHOLE + "</b>");
    paste(page);
    assertRefused("a page");
    ClipboardContent files = new ClipboardContent();
    files.putFiles(List.of(new File("/dev/zero")));
    paste(files);
    assertRefused("a device");
    canvas.run(() -> Clipboard.getSystemClipboard().clear());
    canvas.run(() -> canvas.view().actions().copying().paste());
    assertEquals(Drawn.design(), now());
  }

  @Test
  void aDesignWithTheSameIdsIsPutInBesideUnderOthers() {
    int before = (int) now().topology().ids().count();
    paste(WHOLE);
    assertEquals(before + before, now().topology().ids().count());
    assertEquals(1, canvas.steps());
    assertSound("the whole design into itself");
    paste(WHOLE.replace("\"note-1\"", "\"" + "n".repeat(39) + "\""));
    paste(WHOLE.replace("\"note-1\"", "\"" + "n".repeat(39) + "\""));
    assertSound("ids of the greatest length");
  }

  @Test
  void aPasteAtTheEndOfTheDrawingStaysOnIt() {
    String far = WHOLE.replaceAll("\"x\": \\d+", "\"x\": " + Position.FARTHEST);
    paste(far);
    paste(far);
    assertSound("at the right end");
    String near = WHOLE.replaceAll("\"x\": \\d+", "\"x\": -" + Position.FARTHEST);
    paste(near);
    paste(near);
    assertSound("at the left end");
  }

  @Test
  void aPasteIntoADesignOfAnotherReleaseKeepsThatRelease() {
    paste(WHOLE.replace("\"3.1.0\"", "\"4.5.0\""));
    assertEquals("3.1.0", now().topology().apim().toString());
    assertSound("of another release");
  }

  @Test
  void twoOfOneIdArePastedAndTheFindingMendsThem() {
    paste(
        WHOLE
            .replaceFirst("\"id\": \"apim-2\"", "\"id\": \"apim-1\"")
            .replace("\"3.1.0\"", "\"9.9.0\""));
    Finding finding =
        canvas.desk.session.snapshot().outcome().findings().stream()
            .filter(one -> one.rule().id().equals("duplicate-id"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        2,
        canvas.state().scene().boxes().stream()
            .filter(box -> box.ref().equals(finding.elements().getFirst()))
            .count(),
        "both are drawn");
    canvas.run(() -> canvas.desk.apply(finding.fixes().getFirst().edit()));
    assertEquals("3.1.0", now().topology().apim().toString());
    assertSound("mended");
  }

  @Test
  void whatANewerDesignerCopiedIsNotPastedInPart() {
    paste(WHOLE.replaceFirst("\"schemaVersion\": \\d+", "\"schemaVersion\": 99"));
    assertRefused("of a newer designer");
  }

  @Test
  void thousandsOfElementsOfOneNameGetIdsOfTheirOwn() {
    String stem = "n".repeat(34) + "-";
    Set<ElementId> taken =
        IntStream.range(1, 10_000)
            .mapToObj(number -> new ElementId(stem + number))
            .collect(Collectors.toSet());
    assertTrue(taken.add(FreshId.like(new ElementId(stem + 1), taken)));
  }
}
