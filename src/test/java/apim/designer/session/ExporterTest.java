package apim.designer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.topology.Ref;
import apim.designer.validation.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExporterTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-06-01T12:00:00Z"));

  @TempDir Path folder;
  private final Session session = Desk.session();
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Deque<Runnable> back = new ArrayDeque<>();
  private final List<Progress> told = new ArrayList<>();
  private final Exporter exporter = new Exporter(NOON, SecureRandom::new, work::add, back::add);

  private Path target() {
    return folder.resolve("out.zip");
  }

  private Export start(ExportWishes wishes) {
    return exporter.start(session.snapshot(), target(), wishes, told::add);
  }

  private void finish() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
    while (!back.isEmpty()) {
      back.remove().run();
    }
  }

  private void assertDone() {
    Progress.Done done = assertInstanceOf(Progress.Done.class, told.getLast());
    assertEquals(target(), done.file());
    assertTrue(done.texts().containsKey("README.md"));
    assertTrue(done.texts().values().stream().noneMatch(text -> text.contains("PRIVATE KEY")));
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private void breakTheDesign() {
    session.apply(
        new Edit.Remove(
            session.snapshot().design().topology().nodes().stream()
                .map(node -> Ref.of(node.id()))
                .toList()));
    assertTrue(session.snapshot().outcome().hasErrors());
  }

  @Test
  void aBundleIsWrittenAndItsProgressTold() throws Exception {
    start(ExportWishes.NONE);
    assertEquals(List.of(), told);
    finish();
    assertDone();
    List<Double> done = new ArrayList<>();
    for (Progress step : told.subList(0, told.size() - 1)) {
      done.add(assertInstanceOf(Progress.Working.class, step).done());
    }
    assertEquals(done.stream().sorted().toList(), done);
    assertEquals(3, done.size());
    assertEquals(List.of(target()), left());
    try (ZipFile zip = new ZipFile(target().toFile())) {
      assertTrue(zip.getEntry("README.md") != null && zip.getEntry("diagram.svg") != null);
    }
  }

  @Test
  void aBundleIsOfTheDesignAsItWasAtTheStart() throws Exception {
    session.apply(Desk.name("before"));
    start(ExportWishes.NONE);
    session.apply(Desk.name("after"));
    finish();
    try (ZipFile zip = new ZipFile(target().toFile())) {
      String design =
          new String(
              zip.getInputStream(zip.getEntry("design.apimtopology")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertTrue(design.contains("before") && !design.contains("after"), design);
    }
  }

  @Test
  void anExportThatIsCancelledBeforeItBeginsLeavesNothing() throws Exception {
    start(ExportWishes.NONE).cancel();
    finish();
    assertEquals(List.of(new Progress.Cancelled()), told);
    assertEquals(List.of(), left());
  }

  @Test
  void anExportThatIsCancelledWhileKeysAreMadeLeavesNothing() throws Exception {
    List<Export> exports = new ArrayList<>();
    Exporter slow =
        new Exporter(
            NOON,
            () -> {
              exports.getFirst().cancel();
              return new SecureRandom();
            },
            work::add,
            back::add);
    exports.add(slow.start(session.snapshot(), target(), ExportWishes.NONE, told::add));
    finish();
    assertEquals(new Progress.Cancelled(), told.getLast());
    assertEquals(2, told.size());
    assertEquals(List.of(), left());
  }

  @Test
  void anOldBundleSurvivesACancelledExport() throws Exception {
    Files.writeString(target(), "old");
    start(ExportWishes.NONE).cancel();
    finish();
    assertEquals("old", Files.readString(target()));
  }

  @Test
  void aCancelAfterTheEndChangesNothing() {
    Export export = start(ExportWishes.NONE);
    finish();
    export.cancel();
    export.cancel();
    finish();
    assertDone();
    assertTrue(Files.exists(target()));
  }

  @Test
  void errorsBlockAnExportUnlessItIsForced() throws Exception {
    breakTheDesign();
    start(ExportWishes.NONE).cancel();
    finish();
    assertEquals(1, told.size());
    Progress.Blocked blocked = assertInstanceOf(Progress.Blocked.class, told.getFirst());
    assertFalse(blocked.findings().isEmpty());
    assertTrue(blocked.findings().stream().allMatch(one -> one.severity() == Severity.ERROR));
    assertEquals(List.of(), left());
    start(ExportWishes.NONE.withForce());
    finish();
    assertDone();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsTold() throws Exception {
    Path nowhere = folder.resolve("none").resolve("out.zip");
    exporter.start(session.snapshot(), nowhere, ExportWishes.NONE, told::add);
    finish();
    String message = assertInstanceOf(Progress.Failed.class, told.getLast()).message();
    assertTrue(message.contains("out.zip") && !message.contains("Exception"), message);
    assertEquals(List.of(), left());
  }

  @Test
  void anUnexpectedErrorIsToldAndTheDesignStays() throws Exception {
    Exporter broken =
        new Exporter(
            NOON,
            () -> {
              throw new AssertionError("no chance left");
            },
            work::add,
            back::add);
    Snapshot before = session.snapshot();
    broken.start(before, target(), ExportWishes.NONE, told::add).cancel();
    broken.start(before, target(), ExportWishes.NONE, told::add);
    finish();
    assertInstanceOf(Progress.Failed.class, told.getLast());
    assertEquals(List.of(), left());
    assertEquals(before, session.snapshot());
  }

  @Test
  void aClosingDesignerRefusesAnExport() {
    Exporter closing =
        new Exporter(
            NOON,
            SecureRandom::new,
            _ -> {
              throw new RejectedExecutionException();
            },
            back::add);
    closing.start(session.snapshot(), target(), ExportWishes.NONE, told::add);
    finish();
    assertInstanceOf(Progress.Failed.class, told.getLast());
  }

  @Test
  void aFolderWithoutAnAuthorityIsRefusedWithASentence() {
    IOException refused =
        assertThrows(IOException.class, () -> ExportWishes.NONE.withAuthorityIn(folder));
    assertTrue(String.valueOf(refused.getMessage()).contains("ca.crt"), refused::getMessage);
  }
}
