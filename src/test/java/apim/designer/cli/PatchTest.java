package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.toml.Toml;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PatchTest {
  private static final String ORIGINAL =
      """
      [server]
      hostname   =  "localhost"   # ours
      #offset = 0

      [super_admin]
      password = "do-not-touch"

      [[apim.gateway.environment]]
      name = "Production and Sandbox"
      https_endpoint = "https://localhost:${https.nio.port}"
      """;

  @TempDir Path folder;
  private Path design = Path.of("");
  private Path toml = Path.of("");

  @BeforeEach
  void aDesignAndAFile() throws Exception {
    design = folder.resolve("d.apimtopology");
    toml = Files.writeString(folder.resolve("deployment.toml"), ORIGINAL);
    assertEquals(0, Run.of("new", "active-active", "-o", design).status());
  }

  @Test
  void theEditedFileGoesToStandardOutputAndTheFileStays() throws Exception {
    Run run = patch();
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("hostname   =  \"api.am.wso2.com\"   # ours\n"), run.out());
    assertTrue(run.out().contains("https_endpoint = \"https://gw.am.wso2.com\"\n"), run.out());
    assertTrue(run.out().contains("password = \"do-not-touch\"\n"), run.out());
    assertEquals(ORIGINAL, Files.readString(toml));
  }

  @Test
  void aFileOfAnotherProductIsPatchedAndSaidToBeOne() throws Exception {
    Files.writeString(toml, "[server]\nhostname = \"a\"\n[database.identity_db]\ntype = \"h2\"\n");
    Run run = patch();
    assertEquals(0, run.status(), run.err());
    assertEquals(
        toml
            + ": error: The deployment.toml of node apim-1 is not a whole deployment.toml of API-M,"
            + " because it is an Identity Server's; take the one that the node's API-M starts"
            + " with.\n",
        run.err());
  }

  @Test
  void whatTheRulesSeeInTheFileIsSaidWhetherItIsAttachedOrNot() throws Exception {
    Files.writeString(toml, ORIGINAL + "[transport.https]\nproxyPort = 443\n");
    Run run = patch();
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("[transport.https.properties]"), run.out());
    assertTrue(run.err().startsWith(toml + ": warning: In line "), run.err());
    assertTrue(run.err().contains("proxyPort"), run.err());
  }

  @Test
  void patchingTheResultAgainChangesNothing() throws Exception {
    String once = patch().out();
    Files.writeString(toml, once);
    assertEquals(once, patch().out());
    assertEquals(new Run(0, "", ""), patch("--diff"));
  }

  @Test
  void inPlaceKeepsABackupOnceAndItsPermissions() throws Exception {
    Files.setPosixFilePermissions(toml, PosixFilePermissions.fromString("rw-r-----"));
    assertEquals(0, patch("--in-place").status());
    assertEquals(ORIGINAL, Files.readString(folder.resolve("deployment.toml.bak")));
    assertTrue(Files.readString(toml).contains("api.am.wso2.com"));
    assertEquals("rw-r-----", permissions(toml));
    assertEquals("rw-------", permissions(folder.resolve("deployment.toml.bak")));
    Run again = patch("--in-place");
    assertTrue(again.err().contains("nothing to change"), again.err());
    assertEquals(List.of("deployment.toml", "deployment.toml.bak"), tomls());
  }

  @Test
  void inPlaceNobodyMayReadItWhoMightNotReadItBefore() throws Exception {
    Files.setPosixFilePermissions(toml, PosixFilePermissions.fromString("rw-r-----"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    String test = "patching in a folder that hands an access list on";
    if (Command.isMissing("setfacl", test)) {
      return;
    }
    if (Command.of("setfacl", "-d", "-m", "u:1234:r", folder.toString()).run().status() != 0) {
      System.out.println("NOT RUN: " + test + ", because this disk keeps none");
      return;
    }
    Command list = Command.of("getfacl", "-n", toml.getFileName().toString());
    String before = list.run(folder).said();
    assertEquals(0, patch("--in-place").status());
    assertTrue(Files.readString(toml).contains("api.am.wso2.com"));
    assertEquals(before, list.run(folder).said());
    String backup = Command.of("getfacl", "-n", "deployment.toml.bak").run(folder).said();
    assertTrue(backup.contains("mask::---"), backup);
  }

  @Test
  void anotherFileIsForItsOwnerOnly() throws Exception {
    Path out = folder.resolve("out.toml");
    assertEquals(new Run(0, "", ""), patch("-o", out.toString()));
    assertEquals(patch().out(), Files.readString(out));
    assertEquals("rw-------", permissions(out), "a deployment.toml holds passwords");
  }

  @Test
  void theDiffIsOneThatPatchApplies() throws Exception {
    Files.writeString(toml, ORIGINAL.stripTrailing());
    Path diff = Files.writeString(folder.resolve("changes.diff"), patch("--diff").out());
    String expected = patch().out();
    if (Command.isMissing("patch", "applying a diff")) {
      return;
    }
    Command.Ended applied = Command.of("patch", "-p1", "-i", diff.toString()).run(folder);
    assertEquals(0, applied.status(), applied.said());
    assertEquals(expected, Files.readString(toml));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n"})
  void lineEndingsAndAMissingLastOneStay(String end) throws Exception {
    Files.writeString(toml, ORIGINAL.stripTrailing().replace("\n", end));
    String edited = patch().out();
    assertEquals(end.equals("\r\n"), edited.contains("\r\n"));
    assertFalse(edited.replace(end, "").contains("\n"), "one kind of line ending only");
    assertFalse(edited.endsWith("\n"));
  }

  @Test
  void whatApiManagerWouldNotReadIsRefusedWithItsLineAndLeftAlone() throws Exception {
    for (String killer :
        List.of(
            "[server]\nhostname = \"{{ host }}\"\n",
            "\uFEFF[server]\nhostname = \"a\"\n",
            "[server]\nhostname = \"a\"\n[server]\noffset = 1\n",
            "[apim.cors]\nallow_origins = \"*\"\n[apim]\ngateway_type = \"Regular\"\n",
            "[server]\nhostname = \n")) {
      Files.writeString(toml, killer);
      for (String way : List.of("--in-place", "--diff")) {
        Run run = patch(way);
        assertEquals(2, run.status(), killer);
        assertEquals("", run.out());
        assertTrue(run.err().matches("(?s).*deployment\\.toml:\\d+: .+"), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.speaksToPeople(), run.err());
      }
      assertEquals(killer, Files.readString(toml));
      assertEquals(List.of("deployment.toml"), tomls());
    }
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws Exception {
    byte[] latin = "# Gr\u00fc\u00dfe\n[server]\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(toml, latin);
    Run run = patch("--in-place");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("UTF-8"), run.err());
    assertArrayEquals(latin, Files.readAllBytes(toml));
  }

  @Test
  void anUnknownNodeIsAnsweredWithTheNodesThatThereAre() {
    Run run = Run.of("patch", design, "--node", "nobody", "--toml", toml);
    assertEquals(2, run.status());
    assertTrue(run.err().contains("apim-1, apim-2"), run.err());
  }

  @Test
  void onlyOneTargetMayBeNamed() {
    Run run = patch("--in-place", "--diff");
    assertEquals(2, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void aFileThatCannotBeReplacedLeavesNoBackup() throws Exception {
    Files.createLink(folder.resolve("other"), toml);
    Run run = patch("--in-place");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("nothing was changed"), run.err());
    assertEquals(ORIGINAL, Files.readString(toml));
    assertEquals(List.of("deployment.toml"), tomls());
  }

  @Test
  void aFileOfMoreThanAMegabyteIsRefused() throws Exception {
    Files.writeString(toml, "\n".repeat(9_000_000));
    Run run = patch();
    assertEquals(2, run.status());
    assertTrue(run.err().contains("larger than 1 MB"), run.err());
  }

  @Test
  void aThousandTablesStayAsTheyAreAndAThousandElementsBecomeTheOnesThatAreWanted()
      throws Exception {
    String tables =
        IntStream.range(0, 1_000)
            .mapToObj("[table-%d]\nkey = \"theirs\"\n"::formatted)
            .collect(Collectors.joining());
    Files.writeString(toml, tables + ORIGINAL);
    String edited = patch().out();
    assertTrue(edited.startsWith(tables + "[server]\n"), edited);
    assertTrue(edited.contains("https_endpoint = \"https://gw.am.wso2.com\""), edited);
    String group = "[[apim.throttling.url_group]]\ntraffic_manager_urls = [\"tcp://x%d:9611\"]\n";
    Files.writeString(
        toml, IntStream.range(0, 1_000).mapToObj(group::formatted).collect(Collectors.joining()));
    List<Toml> groups = Toml.read(patch().out()).elements("apim", "throttling", "url_group");
    assertEquals(
        List.of("tcp://10.0.0.11:9611", "tcp://10.0.0.12:9611"),
        groups.stream()
            .flatMap(one -> one.value("traffic_manager_urls").orElseThrow().texts().stream())
            .toList());
  }

  private Run patch(String... words) {
    return Run.of(
        Stream.concat(
                Stream.of("patch", design, "--node", "apim-1", "--toml", toml), Stream.of(words))
            .toArray());
  }

  private List<String> tomls() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.contains(".toml"))
          .sorted()
          .toList();
    }
  }

  private static String permissions(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
