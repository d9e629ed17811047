package apim.designer.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.design.Attachments;
import apim.designer.design.Design;
import apim.designer.toml.Toml;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.FileName;
import apim.designer.topology.Node;
import apim.designer.topology.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The key with which the nodes of API-M 4.7 encrypt: one for all, kept, and not shown.
final class EncryptionKeyTest {
  private static final String KNOWN = "0123456789abcdef".repeat(4);
  private static final String FILE = "[encryption]\nkey = \"" + KNOWN + "\" # ours\n";

  @TempDir Path folder;

  private static Topology topology() {
    return Sample.topology("4.7", Sample.SELF_SIGNED).withApim(ApimVersion.of("4.7.0"));
  }

  private static Deployment attached() {
    FileName name = new FileName("one.toml");
    Topology topology =
        topology()
            .map(
                Node.class,
                node ->
                    node.id().value().equals("apim-1")
                        ? node.withDeploymentToml(Optional.of(name))
                        : node);
    return Deployment.of(Design.of(topology).withAttachments(Attachments.NONE.with(name, FILE)));
  }

  private static String file(List<Artifact> files, String node) {
    return files.stream()
        .filter(file -> file.path().startsWith("nodes/" + node + "/deployment.toml"))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static String key(List<Artifact> files, String node) {
    return Toml.read(file(files, node)).text("encryption", "key").orElseThrow();
  }

  @Test
  void anExportMakesOneForAllNodesAndAnotherTheNextTime() {
    Deployment deployment = Deployment.of(Design.of(topology()));
    List<Artifact> files = Sample.exported(deployment);
    assertTrue(key(files, "apim-1").matches("[0-9a-f]{64}"));
    assertEquals(key(files, "apim-1"), key(files, "apim-2"));
    assertNotEquals(key(files, "apim-1"), key(Sample.exported(deployment), "apim-1"));
    files.stream()
        .filter(file -> file.text().contains(key(files, "apim-1")))
        .forEach(file -> assertEquals(Mode.SECRET, file.mode(), file.path()));
  }

  @Test
  void theOneThatANodeHasIsEveryNodes() {
    List<Artifact> files = Sample.exported(attached());
    assertEquals(
        FILE.lines().toList().get(1),
        file(files, "apim-1")
            .lines()
            .filter(line -> line.contains(KNOWN))
            .findFirst()
            .orElseThrow());
    assertEquals(KNOWN, key(files, "apim-2"));
  }

  @Test
  void theOneOfTheBundleThatIsReplacedGoesOn() throws Exception {
    Path bundle = folder.resolve("b.zip");
    assertEquals(Optional.empty(), EarlierBundle.encryptionKey(bundle));
    Files.writeString(bundle, "no zip");
    assertEquals(Optional.empty(), EarlierBundle.encryptionKey(bundle));
    List<Artifact> files = Sample.exported(Deployment.of(Design.of(topology())));
    Files.write(bundle, Zip.of(files));
    assertEquals(
        Optional.of(key(files, "apim-1")),
        EarlierBundle.encryptionKey(bundle).map(made -> made.digits()));
  }

  @Test
  void theScreenShowsNoneAndSaysHowToMakeOne() {
    LiveBundle live =
        LiveBundle.of(attached(), () -> "{}", () -> "<svg/>", Soundness.NOTHING_FOUND);
    for (Part part : live.parts()) {
      assertFalse(part.artifact().text().contains(KNOWN), part.path());
    }
    assertTrue(
        LiveBundle.of(
                Deployment.of(Design.of(topology())),
                () -> "{}",
                () -> "<svg/>",
                Soundness.NOTHING_FOUND)
            .part("nodes/apim-1/deployment.toml.edits")
            .orElseThrow()
            .artifact()
            .text()
            .contains("openssl rand -hex 32"));
  }

  @Test
  void noReadmeShowsIt() {
    List<Artifact> files = Sample.exported(attached());
    String readme =
        files.stream()
            .filter(file -> file.path().equals("README.md"))
            .findFirst()
            .orElseThrow()
            .text();
    assertFalse(readme.contains(KNOWN), readme);
    assertTrue(readme.contains("All nodes have one `[encryption] key`."), readme);
  }
}
