package apim.designer.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.project.DesignFile;
import apim.designer.project.DesignFileException;
import apim.designer.settings.LogFile;
import apim.designer.settings.Settings;
import apim.designer.settings.SettingsFile;
import apim.designer.settings.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a real file system of 256 kB that is full, where this user may mount one. That a write which
/// fails half-way leaves the old file whole is tested with made-up disks everywhere.
@Tag("slow")
final class FullDiskTest {
  @TempDir Path folder;
  private final Session session = Desk.session();

  private Path design() {
    return folder.resolve("shop.apimtopology");
  }

  private Path bundle() {
    return folder.resolve("shop.zip");
  }

  private Path settings() {
    return folder.resolve("state").resolve("settings.json");
  }

  private boolean isMounted() {
    boolean mounted =
        Command.found("mount").isPresent()
            && Command.of("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder.toString())
                    .run()
                    .status()
                == 0;
    if (!mounted) {
      System.out.println("NOT RUN: FullDiskTest, because this user may not mount a file system");
    }
    return mounted;
  }

  private void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("filler"))) {
      byte[] block = new byte[1024];
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      assertTrue(String.valueOf(e.getMessage()).contains("No space left"), e.getMessage());
    }
  }

  private static void assertSaysFull(String sentence) {
    assertTrue(sentence.contains("the disk is full") && !sentence.contains("Exception"), sentence);
    assertFalse(sentence.contains("\n"), sentence);
  }

  @Test
  void nothingIsLostOnAFullDiskAndEachFailureIsOneSentence() throws Exception {
    if (!isMounted()) {
      return;
    }
    Desk desk = new Desk();
    try (Autosave autosave = new Autosave(folder.resolve("state").resolve("recovery"), desk);
        LogFile _ = LogFile.open(folder.resolve("state").resolve("logs"), Level.INFO)) {
      autosave.follow(session);
      session.save(design());
      Files.writeString(bundle(), "an earlier bundle");
      SettingsFile file = new SettingsFile(settings());
      file.change(now -> now.withTheme(Theme.DARK));
      byte[] saved = Files.readAllBytes(design());
      fill();

      session.apply(Desk.name("unsaved"));
      desk.passTime();
      assertSaysFull(autosave.trouble().orElseThrow());
      DesignFileException refused =
          assertThrows(DesignFileException.class, () -> session.save(design()));
      assertSaysFull(String.valueOf(refused.getMessage()));
      assertArrayEquals(saved, Files.readAllBytes(design()));
      assertTrue(session.snapshot().isModified());
      assertSaysFull(export().message());
      assertEquals("an earlier bundle", Files.readString(bundle()));
      assertTrue(file.change(_ -> Settings.DEFAULTS).orElseThrow().contains("make room"));
      assertEquals(Theme.DARK, new SettingsFile(settings()).read().theme());
      Logger.getLogger("").info("x".repeat(10_000));
      assertNoRemains();

      Files.delete(folder.resolve("filler"));
      session.save(design());
      assertEquals("unsaved", Desk.nameOf(DesignFile.read(design()).design()));
      session.apply(Desk.name("later"));
      desk.passTime();
      assertTrue(autosave.trouble().isEmpty(), "there is room again");
    } finally {
      Command.of("umount", folder.toString()).run();
    }
  }

  private Progress.Failed export() {
    List<Progress> told = new ArrayList<>();
    new Exporter(
            InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z")),
            SecureRandom::new,
            Runnable::run,
            Runnable::run)
        .start(session.snapshot(), bundle(), ExportWishes.NONE.withForce(), told::add);
    return assertInstanceOf(Progress.Failed.class, told.getLast());
  }

  private void assertNoRemains() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      assertEquals(List.of(), all.filter(one -> one.toString().endsWith(".tmp")).toList());
    }
  }
}
