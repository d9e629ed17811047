package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.toml.Toml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Cases of an attack on the designer: see [Cases].
@Tag("slow")
final class AttackCasesTest {
  private static final String LABELS = "gateway_labels";
  private static final String[] URL_GROUP = {"apim", "throttling", "url_group"};

  @TempDir Path temp;

  private Cases cases() {
    return new Cases("attack", temp);
  }

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutRight() {
    Map<String, Cases.Check> checks = new TreeMap<>();
    checks.put("01-digit-id", folder -> works(Cases.design(folder)));
    checks.put("01-encrypted-key-old-nginx", this::passphraseBesideEveryKey);
    checks.put("01-http2-1.24", this::http2OnEverySocketOfThePort);
    checks.put("01-real-ip-host-bits", this::rangesAreMasked);
    checks.put("01-upstream-zone", this::zoneForItsMembers);
    checks.put("02-carbon-bypass (answers: proof.ClosedConsoleTest)", this::consoleClosed);
    checks.put("03-fifo", this::pipeIsLeftOut);
    checks.put("03-long-name", AttackCasesTest::isTooLong);
    checks.put("03-long-number", AttackCasesTest::isTooLong);
    checks.put("03-symlink-leak", this::nothingFromOutside);
    checks.put("03-toml-depth", AttackCasesTest::isNestedTooDeep);
    checks.put("04-dev-null", this::deviceStaysOne);
    checks.put("04-escapes", this::nothingSteersTheTerminal);
    checks.put("04-patch-owner-and-window (in between: KillsTest)", this::ownerAndModeStay);
    checks.put("04-render-partial (a full disk: FillLevelsTest)", this::smallerDesignAlone);
    checks.put("04-stdout-full", AttackCasesTest::fullOutputIsAFailure);
    checks.put("05-install-small (all of it: bundle.LoadBalancerScriptTest)", _ -> {});
    checks.put("06-gwenv", AttackCasesTest::theirsStays);
    checks.put("06-toml-tables", this::manyTables);
    checks.put("07-design", this::mutatedDesign);
    checks.put("08-rsa4096", AttackCasesTest::validates);
    checks.put("08-scale-draw", AttackCasesTest::validates);
    checks.put("09-passphrase", this::vainPassphrases);
    checks.put("09-weak-ca", this::weakAuthority);
    return cases().tests(checks);
  }

  private void works(Path design) throws IOException {
    Run run = Cases.done("validate", design);
    assertTrue(run.out().contains("node-without-address (1)"), run.out());
    Cases.done("render", design, "-o", cases().free("out"));
    Cases.done("draw", design, "-o", cases().free("p.svg"));
    Cases.done("export", design, "-o", cases().free("b.zip"));
  }

  private void passphraseBesideEveryKey(Path folder) throws IOException {
    for (String file : List.of(cases().sites(folder), cases().complete(folder))) {
      assertEquals(1, count(file, "ssl_certificate_key "), file);
      assertEquals(1, count(file, "ssl_password_file /etc/nginx/ssl/lb-1.pass;"), file);
    }
  }

  private void http2OnEverySocketOfThePort(Path folder) throws IOException {
    String all = cases().sites(folder) + cases().complete(folder);
    assertEquals(3, count(all, "listen 443 "), all);
    assertEquals(3, count(all, "listen 443 ssl http2"), all);
  }

  private void rangesAreMasked(Path folder) throws IOException {
    String sites = cases().sites(folder);
    assertTrue(sites.contains("set_real_ip_from 10.0.0.0/8;"), sites);
    assertFalse(sites.contains("10.0.0.5"), sites);
  }

  private void zoneForItsMembers(Path folder) throws IOException {
    String sites = cases().sites(folder);
    assertEquals(150, count(sites, "    server 10."), sites);
    assertTrue(sites.contains("zone apim_s 384k;"), sites);
  }

  /// The case has no design of its own.
  private void consoleClosed(Path folder) throws IOException {
    Path designs = Files.createDirectory(cases().free("designs"));
    Path design = designs.resolve("d.apimtopology");
    Cases.done("new", "single-node", "--apim", "4.5.0", "-o", design);
    FieldCasesTest.assertConsoleClosed(cases().sites(designs));
  }

  private void pipeIsLeftOut(Path original) throws IOException {
    if (Command.isMissing("mkfifo", "a pipe beside a design")) {
      return;
    }
    Path folder = cases().copy(original);
    Path pipe = Files.createDirectory(folder.resolve("d.files")).resolve("n.toml");
    assertEquals(0, Command.of("mkfifo", pipe.toString()).run().status());
    // Not how long it takes: that it ends, where nobody ever writes into the pipe.
    Run run =
        assertTimeoutPreemptively(
            Duration.ofMinutes(2), () -> Cases.done("validate", Cases.design(folder)));
    assertTrue(run.out().contains("WARNING deployment-toml-missing (g-1)"), run.out());
    assertTrue(run.err().contains("it is a pipe, not a file"), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  private static void isTooLong(Path folder) throws IOException {
    Run run = Run.of("validate", Cases.design(folder));
    assertEquals(2, run.status(), run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("this value is too long for a design; shorten it"), run.err());
    assertTrue(run.err().length() < 500, run.err());
  }

  private void nothingFromOutside(Path original) throws IOException {
    Path folder = cases().copy(original);
    String outside = "outside-credentials.toml";
    Path link = Files.createDirectory(folder.resolve("d.files")).resolve("n.toml");
    Files.createSymbolicLink(link, Path.of("..").resolve(outside));
    Path out = cases().free("out");
    Run run = Cases.done("render", Cases.design(folder), "-o", out);
    assertTrue(run.err().contains("a link that leads out of the design's folder"), run.err());
    String secret = "cargo-secret";
    assertTrue(Files.readString(folder.resolve(outside)).contains(secret));
    for (Map.Entry<String, String> file : contents(out).entrySet()) {
      assertFalse(file.getValue().contains(secret), file.getKey());
    }
  }

  private static void isNestedTooDeep(Path folder) throws IOException {
    Run run = Run.of("validate", Cases.design(folder));
    assertEquals(1, run.status(), run.err());
    assertTrue(run.out().contains("ERROR deployment-toml-refused (n-1)"), run.out());
    assertTrue(run.out().contains("nested more than 100 levels deep"), run.out());
    Path toml = folder.resolve("d.files/n.toml");
    run = Run.of("patch", Cases.design(folder), "--node", "n-1", "--toml", toml);
    assertEquals(2, run.status(), run.out());
    assertTrue(run.speaksToPeople(), run.err());
  }

  /// Where this user may make no device, a pipe stands in for it.
  private void deviceStaysOne(Path folder) throws Exception {
    Path there = cases().free("null");
    boolean device =
        Command.found("mknod").isPresent()
            && Command.of("mknod", there.toString(), "c", "1", "3").run().status() == 0;
    if (device) {
      Cases.done("new", "single-node", "-o", there);
    } else if (Command.isMissing("mkfifo", "a pipe as a target")) {
      return;
    } else {
      assertEquals(0, Command.of("mkfifo", there.toString()).run().status());
      CompletableFuture<Run> writing =
          CompletableFuture.supplyAsync(() -> Cases.done("new", "single-node", "-o", there));
      assertTrue(Files.readString(there).contains("apim-topology"));
      assertEquals(0, writing.get().status());
    }
    assertFalse(Files.isRegularFile(there));
    try (Stream<Path> beside = Files.list(there.getParent())) {
      assertEquals(List.of(there), beside.toList());
    }
  }

  private void nothingSteersTheTerminal(Path folder) throws IOException {
    String hostile = "a\u001b]0;PWN\u0007\u001b[31mred\nx";
    Path none = Files.writeString(cases().free(hostile + ".apimtopology"), "");
    Run run = Run.of("validate", none);
    assertEquals(2, run.status());
    TerminalTest.assertSteersNothing(run, 1);
    Path design = none.resolveSibling("d.apimtopology");
    Cases.done("new", "single-node", "-o", design);
    Path toml = Files.writeString(none.resolveSibling(hostile), "[server]\nhostname = \"a\"\n");
    TerminalTest.assertSteersNothing(
        Cases.done("patch", design, "--node", "apim-1", "--toml", toml, "--diff"), 0);
    TerminalTest.assertSteersNothing(
        Cases.done("patch", design, "--node", "apim-1", "--toml", toml, "--in-place"), 1);
    TerminalTest.assertSteersNothing(Run.of(hostile), 1);
    TerminalTest.assertSteersNothing(Run.of("validate", design, "--format", hostile), 1);
  }

  private void ownerAndModeStay(Path original) throws IOException {
    Path folder = cases().copy(original);
    Path toml = folder.resolve("mine.toml");
    Files.setPosixFilePermissions(toml, PosixFilePermissions.fromString("rw-r-----"));
    boolean root = Files.getAttribute(toml, "unix:uid").equals(0);
    if (root) {
      Files.setAttribute(toml, "unix:gid", 1000);
      Files.setAttribute(toml, "unix:uid", 1000);
    } else {
      System.out.println(
          "NOT RUN: the owner of a patched file, because only root gives files away");
    }
    Map<String, Object> before = Files.readAttributes(toml, "unix:mode,uid,gid");
    String text = Files.readString(toml);
    Cases.done("patch", Cases.design(folder), "--node", "cp-1", "--toml", toml, "--in-place");
    assertNotEquals(text, Files.readString(toml));
    assertEquals(before, Files.readAttributes(toml, "unix:mode,uid,gid"));
  }

  private void smallerDesignAlone(Path folder) throws IOException {
    Path large = cases().free("large.apimtopology");
    Path small = large.resolveSibling("small.apimtopology");
    Cases.done("new", "active-active", "-o", large);
    Cases.done("new", "single-node", "-o", small);
    Path out = cases().free("out");
    Path fresh = cases().free("fresh");
    Cases.done("render", large, "-o", out);
    Cases.done("render", small, "-o", out);
    Cases.done("render", small, "-o", fresh);
    assertEquals(contents(fresh), contents(out));
  }

  private static void fullOutputIsAFailure(Path folder) {
    Path gwenv = folder.resolveSibling("06-gwenv");
    TerminalTest.assertLostWhenFull(
        "patch",
        gwenv.resolve("d.apimtopology").toString(),
        "--node",
        "cp-1",
        "--toml",
        gwenv.resolve("mine.toml").toString());
  }

  /// Whether the file is attached, or another one, or none.
  private static void theirsStays(Path folder) throws IOException {
    String[] environment = {"apim", "gateway", "environment"};
    Toml mine = Toml.read(Files.readString(folder.resolve("mine.toml")));
    for (String design : List.of("d.apimtopology", "d2.apimtopology")) {
      Toml after = Cases.patched(folder.resolve(design), "cp-1", folder.resolve("mine.toml"));
      assertEquals(1, after.elements(environment).size());
      for (String key :
          List.of("name", "type", "gateway_type", "provider", "description", "username")) {
        assertEquals(
            mine.elements(environment).getFirst().text(key),
            after.elements(environment).getFirst().text(key),
            design + " " + key);
      }
      assertEquals(
          Optional.of("s3cr3t-of-ours"),
          after.elements(environment).getFirst().text("password"),
          design);
      Toml offset = Cases.patched(folder.resolve(design), "cp-1", folder.resolve("off.toml"));
      assertEquals(Optional.of("0"), offset.text("server", "offset"), design);
    }
    for (String design : List.of("gwlab.apimtopology", "gwlab0.apimtopology")) {
      for (String file : List.of("multi.toml", "one.toml")) {
        Toml after = Cases.patched(folder.resolve(design), "gw-1", folder.resolve(file));
        assertEquals(
            List.of("EU", "Default", "Internal"),
            after.value("apim", "sync_runtime_artifacts", "gateway", LABELS).orElseThrow().texts(),
            design + " " + file);
      }
    }
  }

  private void manyTables(Path folder) throws IOException {
    Path design = folder.resolveSibling("06-gwenv").resolve("d.apimtopology");
    Path toml = cases().free("deployment.toml");
    String tables = lines(i -> "[t" + i + "]\nk = " + i);
    Files.writeString(toml, tables);
    String edited = Cases.done("patch", design, "--node", "gw-1", "--toml", toml).out();
    assertTrue(edited.startsWith(tables), edited);
    assertEquals(
        Optional.of("gw.example.com"), Toml.read(edited).text("server", "hostname"), edited);
    Files.writeString(
        toml,
        lines(
            i ->
                "[[apim.throttling.url_group]]\ntraffic_manager_urls = [\"tcp://tm-%d:9611\"]\n"
                    .formatted(i)));
    Toml groups = Cases.patched(design, "gw-1", toml);
    assertEquals(1, groups.elements(URL_GROUP).size());
    assertEquals(
        List.of("tcp://10.0.0.1:9611"),
        groups.elements(URL_GROUP).getFirst().value("traffic_manager_urls").orElseThrow().texts());
  }

  private void mutatedDesign(Path folder) throws IOException {
    Path design = cases().free("d.apimtopology");
    Files.write(design, Files.readAllBytes(folder.resolve("crash-0/in.txt")));
    works(design);
  }

  private static void validates(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path design : files.toList()) {
        Cases.done("validate", design);
      }
    }
  }

  private void vainPassphrases(Path folder) throws IOException {
    assertRefusedExport("--passphrase-file has no effect", folder, "plain", "p.txt");
    assertRefusedExport("a passphrase has 8 to 1,023", folder, "encrypted", "long.txt");
  }

  private void assertRefusedExport(String part, Path folder, String design, String passphrase)
      throws IOException {
    Path bundle = cases().free("b.zip");
    Run run =
        Run.of(
            "export",
            folder.resolve(design + ".apimtopology"),
            "-o",
            bundle,
            "--passphrase-file",
            folder.resolve(passphrase));
    assertEquals(2, run.status(), run.err());
    assertTrue(run.err().contains(part), run.err());
    assertFalse(Files.exists(bundle));
  }

  private void weakAuthority(Path folder) throws IOException {
    if (Command.isMissing("openssl", "a weak authority")) {
      return;
    }
    Path ca = Files.createDirectory(cases().free("ca"));
    Command.Ended made =
        Command.of("openssl", "req", "-x509", "-newkey", "rsa:1024", "-nodes", "-days", "900")
            .and("-subj", "/CN=weak", "-keyout", "ca.key", "-out", "ca.crt")
            .run(ca);
    assertEquals(0, made.status(), made.said());
    Path bundle = cases().free("b.zip");
    Run run =
        Run.at(InstantSource.system(), "export", Cases.design(folder), "-o", bundle, "--ca", ca);
    assertEquals(2, run.status(), run.err());
    assertTrue(run.err().contains("has a weak key (RSA 1024)"), run.err());
    assertFalse(Files.exists(bundle));
  }

  private interface Table {
    String of(int number);
  }

  private static String lines(Table table) {
    return IntStream.range(0, 1_000)
        .mapToObj(i -> table.of(i) + "\n")
        .collect(Collectors.joining());
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
