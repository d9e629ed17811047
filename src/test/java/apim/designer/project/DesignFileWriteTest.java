package apim.designer.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.disk.Disk;
import apim.designer.json.Quoted;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.FileName;
import apim.designer.topology.Label;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Profile;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class DesignFileWriteTest {
  private static final Design OLD = named("Old");
  private static final Design NEW = named("New");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void anOldFileIsThere() throws Exception {
    file = folder.resolve("shop.apimtopology");
    DesignFile.write(file, OLD, Optional.empty());
  }

  @Test
  void aSavedDesignIsReadBack() throws Exception {
    DesignFile.write(file, NEW, Optional.of(DesignFile.read(file)));
    assertEquals(NEW, DesignFile.read(file).design());
    assertEquals(List.of("shop.apimtopology"), names(folder));
  }

  @Test
  void aSaveWithoutAChangeChangesNoByte() throws Exception {
    byte[] odd =
        "{ \"apim\":\"4.2\",\r\n\"x\":1e2,\t\"schemaVersion\":1,\"format\":\"apim-topology\"}"
            .getBytes(StandardCharsets.UTF_8);
    Files.write(file, odd);
    Opened opened = DesignFile.read(file);
    DesignFile.write(file, opened.design(), Optional.of(opened));
    assertArrayEquals(odd, Files.readAllBytes(file));
  }

  @Test
  void aChangeThatIsTakenBackBeforeTheNextSaveBringsTheOldBytesBack() throws Exception {
    String text = Files.readString(file).replace("\n", " ");
    Files.writeString(file, text);
    Opened opened = DesignFile.read(file);
    DesignFile.write(file, NEW, Optional.of(opened));
    DesignFile.write(file, OLD, Optional.of(opened));
    assertEquals(text, Files.readString(file));
  }

  @Test
  void aFailedWriteLeavesTheOldFileAndNothingElse() throws Exception {
    byte[] before = Files.readAllBytes(file);
    Disk full =
        new Faulty() {
          @Override
          public void fill(Path fresh, byte[] bytes) throws IOException {
            Files.write(fresh, new byte[] {'{'});
            throw new FileSystemException(fresh.toString(), null, "No space left on device");
          }
        };
    assertFails(full, "the disk is full");
    assertArrayEquals(before, Files.readAllBytes(file));
    assertEquals(List.of("shop.apimtopology"), names(folder));
  }

  @Test
  void aFailedMoveLeavesTheOldFileAndNothingElse() throws Exception {
    byte[] before = Files.readAllBytes(file);
    Disk stuck =
        new Faulty() {
          @Override
          public void replace(Path from, Path to) throws IOException {
            assertArrayEquals(before, Files.readAllBytes(to), "the old file is there to the last");
            throw new FileSystemException(to.toString(), null, "Device or resource busy");
          }
        };
    assertFails(stuck, "Device or resource busy");
    assertArrayEquals(before, Files.readAllBytes(file));
    assertEquals(List.of("shop.apimtopology"), names(folder));
  }

  @Test
  void aFileThatIsHeldForAMomentIsTriedAgain() throws Exception {
    Faulty held =
        new Faulty() {
          private int tries;

          @Override
          public void replace(Path from, Path to) throws IOException {
            if (++tries < 3) {
              throw new AccessDeniedException(to.toString());
            }
            super.replace(from, to);
          }
        };
    DesignFile.write(file, NEW, Optional.empty(), held);
    assertEquals(NEW, DesignFile.read(file).design());
  }

  @Test
  void aFileThatIsHeldForGoodIsReported() throws Exception {
    Disk held =
        new Faulty() {
          @Override
          public void replace(Path from, Path to) throws IOException {
            throw new AccessDeniedException(to.toString());
          }
        };
    assertFails(held, "permissions");
    assertEquals(OLD, DesignFile.read(file).design());
  }

  @Test
  void whatAKilledSaveLeftBehindIsIgnored() throws Exception {
    Path leftover = folder.resolve(".shop.apimtopology.1.tmp");
    Files.writeString(leftover, "{ \"half");
    DesignFile.write(file, NEW, Optional.empty());
    assertEquals(NEW, DesignFile.read(file).design());
    assertEquals("{ \"half", Files.readString(leftover));
    assertEquals(List.of(".shop.apimtopology.1.tmp", "shop.apimtopology"), names(folder));
  }

  @Test
  void theFreshFileIsMadeWhereNobodyElseCanLook() throws Exception {
    Faulty watching =
        new Faulty() {
          @Override
          public void replace(Path from, Path to) throws IOException {
            Path made = from.resolveSibling("");
            assertEquals(to.getParent(), made.getParent(), "on the same disk");
            assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
            super.replace(from, to);
          }
        };
    DesignFile.write(file, NEW, Optional.empty(), watching);
    assertEquals(NEW, DesignFile.read(file).design());
  }

  @Test
  void aLinkStaysALinkAndItsTargetIsReplaced() throws Exception {
    Path real = Files.createDirectory(folder.resolve("real")).resolve("a.apimtopology");
    Files.move(file, real);
    Files.createSymbolicLink(file, Path.of("real/a.apimtopology"));
    DesignFile.write(file, NEW, Optional.empty());
    assertTrue(Files.isSymbolicLink(file));
    assertEquals(NEW, DesignFile.read(real).design());
  }

  @Test
  void linksInACircleAreReported() throws Exception {
    Files.delete(file);
    Files.createSymbolicLink(file, file);
    assertFails(Disk.REAL, "circle");
  }

  @Test
  void permissionsAreKept() throws Exception {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    DesignFile.write(file, NEW, Optional.empty());
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void aFolderInThePlaceOfTheFileIsReported() throws Exception {
    Files.delete(file);
    Files.createDirectory(file);
    assertFails(Disk.REAL, "a folder of that name is there");
    DesignFileException reading =
        assertThrows(DesignFileException.class, () -> DesignFile.read(file));
    assertTrue(reading.toString().contains("this is a folder"), reading::toString);
  }

  @Test
  void aMissingFolderIsReported() {
    file = folder.resolve("nowhere").resolve("a.apimtopology");
    assertFails(Disk.REAL, "it is not there");
  }

  @Test
  void aMissingFileIsReportedInOneSentence() {
    Path missing = folder.resolve("missing.apimtopology");
    DesignFileException e = assertThrows(DesignFileException.class, () -> DesignFile.read(missing));
    assertEquals(
        missing
            + ": design file: the design cannot be read: it is not there; check the name and the"
            + " folder",
        e.getMessage());
  }

  @Test
  void aNewerDesignIsNotSaved() throws Exception {
    String newer =
        Files.readString(file).replaceFirst("\"schemaVersion\": \\d+", "\"schemaVersion\": 9");
    Files.writeString(file, newer);
    Opened opened = DesignFile.read(file);
    DesignFileException e =
        assertThrows(
            DesignFileException.class, () -> DesignFile.write(file, NEW, Optional.of(opened)));
    assertTrue(e.toString().contains("newer designer"), e::toString);
    assertEquals(newer, Files.readString(file));
  }

  @Test
  void attachedFilesAreWrittenBesideTheDesignAndReadAgain() throws Exception {
    Design design = withFiles();
    DesignFile.write(file, design, Optional.empty());
    Path files = folder.resolve("shop.files");
    assertEquals(List.of("apim-1.toml", "lb.crt", "lb.key"), names(files));
    assertEquals(design, DesignFile.read(file).design());
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(files.resolve("lb.key"))));
  }

  @Test
  void attachedFilesFollowADesignThatIsSavedElsewhere() throws Exception {
    DesignFile.write(file, withFiles(), Optional.empty());
    Opened opened = DesignFile.read(file);
    Path elsewhere = folder.resolve("copy.apimtopology");
    DesignFile.write(elsewhere, opened.design(), Optional.of(opened));
    assertEquals(opened.design(), DesignFile.read(elsewhere).design());
  }

  @Test
  void aMissingAttachmentHasNoTextAndDoesNotKeepTheDesignFromOpening() throws Exception {
    DesignFile.write(file, withFiles(), Optional.empty());
    Files.delete(folder.resolve("shop.files/lb.crt"));
    Opened opened = DesignFile.read(file);
    assertTrue(opened.design().attachments().text(new FileName("lb.crt")).isEmpty());
    assertTrue(opened.design().attachments().text(new FileName("lb.key")).isPresent());
    assertEquals(List.of(), opened.remarks());
  }

  @Test
  void anAttachmentThatCannotBeReadIsRemarkedOn() throws Exception {
    DesignFile.write(file, withFiles(), Optional.empty());
    Files.write(folder.resolve("shop.files/lb.crt"), new byte[] {(byte) 0x30, (byte) 0x82, 3});
    Files.write(folder.resolve("shop.files/lb.key"), new byte[2_000_000]);
    List<Problem> remarks = DesignFile.read(file).remarks();
    assertEquals(2, remarks.size(), remarks::toString);
    assertTrue(remarks.getFirst().message().contains("not UTF-8 text"));
    assertTrue(remarks.getLast().message().contains("larger than 1 MB"));
  }

  @Test
  void anAttachmentOutsideTheFolderIsRefused() {
    for (String outside : List.of("../secret", "/etc/passwd", "a/b", "..", "C:\\x", ".hidden")) {
      String text =
          DesignFile.print(withFiles(), Optional.empty())
              .replace("\"apim-1.toml\"", Quoted.of(outside));
      ParseResult result = DesignFile.parse("d", text);
      assertTrue(
          result instanceof ParseResult.Faulty faulty
              && faulty.problems().getFirst().field().equals("nodes[0].deploymentToml"),
          outside);
    }
  }

  @Test
  void aDesignThatCannotBeReplacedKeepsTheFilesBesideIt() throws Exception {
    Files.createLink(folder.resolve("other"), file);
    assertFails(Disk.REAL, "further names (hard links)");
    assertThrows(
        DesignFileException.class, () -> DesignFile.write(file, withFiles(), Optional.empty()));
    assertEquals(List.of("other", "shop.apimtopology"), names(folder));
  }

  @Test
  void aLinkOutOfTheFolderIsNeitherReadNorWrittenThrough() throws Exception {
    DesignFile.write(file, withFiles(), Optional.empty());
    Path outside = Files.writeString(folder.resolve("secret.toml"), "token = \"mine\"");
    Path inside = folder.resolve("shop.files/apim-1.toml");
    Files.delete(inside);
    Files.createSymbolicLink(inside, outside);
    Opened opened = DesignFile.read(file);
    assertTrue(opened.design().attachments().text(new FileName("apim-1.toml")).isEmpty());
    assertTrue(
        opened.remarks().getFirst().message().contains("a link that leads out"),
        opened.remarks()::toString);
    assertThrows(
        DesignFileException.class, () -> DesignFile.write(file, withFiles(), Optional.empty()));
    assertEquals("token = \"mine\"", Files.readString(outside));
  }

  @Test
  void aLinkInsideTheFolderIsFollowedAndTheFolderItselfIsNone() throws Exception {
    DesignFile.write(file, withFiles(), Optional.empty());
    Path inside = folder.resolve("shop.files/apim-1.toml");
    Files.delete(inside);
    Files.createSymbolicLink(inside, Path.of("lb.crt"));
    Opened opened = DesignFile.read(file);
    assertEquals(List.of(), opened.remarks());
    assertTrue(opened.design().attachments().text(new FileName("apim-1.toml")).isPresent());
    Files.move(folder.resolve("shop.files"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("shop.files"), Path.of("elsewhere"));
    assertEquals(3, DesignFile.read(file).remarks().size());
  }

  @Test
  @Timeout(60)
  void aPipeInThePlaceOfAnAttachmentIsRemarkedOn() throws Exception {
    if (Command.isMissing("mkfifo", "a pipe beside a design")) {
      return;
    }
    DesignFile.write(file, withFiles(), Optional.empty());
    Path toml = folder.resolve("shop.files/apim-1.toml");
    Files.delete(toml);
    assertEquals(0, Command.of("mkfifo", toml.toString()).run().status());
    assertTrue(
        DesignFile.read(file).remarks().getFirst().message().contains("it is a pipe, not a file"));
  }

  private void assertFails(Disk disk, String reason) {
    DesignFileException e =
        assertThrows(
            DesignFileException.class, () -> DesignFile.write(file, NEW, Optional.empty(), disk));
    assertTrue(e.toString().contains(reason), e::toString);
    assertTrue(e.toString().contains("the old file is as it was"), e::toString);
    assertFalse(String.valueOf(e.getMessage()).contains("Exception"), e::toString);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static Design named(String name) {
    return Design.of(Topology.empty(new Label(name), ApimVersion.of("4.2.0")));
  }

  private static Design withFiles() {
    FileName toml = new FileName("apim-1.toml");
    FileName certificate = new FileName("lb.crt");
    FileName key = new FileName("lb.key");
    Topology topology =
        NEW.topology()
            .with(Sketch.node("apim-1", Profile.ALL_IN_ONE).withDeploymentToml(Optional.of(toml)))
            .with(
                Sketch.balancer("lb-1", new NginxTarget.Plus(33))
                    .withCertificate(new CertificatePlan.Provided(certificate, key)));
    Design design = Design.of(topology);
    for (FileName name : List.of(toml, certificate, key)) {
      design = new Edit.Attach(name, "text of " + name + "\r\nno newline").applyTo(design);
    }
    return design;
  }

  /// The real disk; tests override the step that fails.
  private abstract static class Faulty implements Disk {
    @Override
    public void fill(Path fresh, byte[] bytes) throws IOException {
      REAL.fill(fresh, bytes);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
      REAL.replace(from, to);
    }
  }
}
