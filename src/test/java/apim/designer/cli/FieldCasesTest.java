package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.toml.Toml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Cases of the field: see [Cases].
final class FieldCasesTest {
  private static final List<String> ENVIRONMENT_KEYS =
      List.of("type", "gateway_type", "provider", "description", "username", "password");

  @TempDir Path temp;

  private Cases cases() {
    return new Cases("field", temp);
  }

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutRight() {
    Map<String, Cases.Check> checks = new TreeMap<>();
    checks.put(
        "f01-split-server-table", folder -> isFoundAndSaid(folder, "keys-swallowed", "base_path"));
    checks.put("f02-proxyport-wrong-table", FieldCasesTest::deadKeys);
    checks.put(
        "f05-gateway-path (still refused: paths cannot be drawn yet)",
        FieldCasesTest::pathsAreStillRefused);
    checks.put("f06-two-ports-one-host", FieldCasesTest::endpointThatNobodyServes);
    checks.put("f08-published-ports", FieldCasesTest::addressWithPort);
    checks.put("f09-client-certificate-header", this::clientCertificates);
    checks.put(
        "f11-context-path",
        folder -> isFoundAndSaid(folder, "context-path-not-served", "/apim and /gateway"));
    checks.put(
        "f13-two-gateway-environments",
        folder -> isFound(folder, "gateway-host-not-offered", "ext.gw.example.com"));
    checks.put("f17-sse-buffered", folder -> assertStreams(cases().sites(folder)));
    checks.put("f18-underscore-headers", this::oddHeaderNames);
    checks.put("f20-underscore-address", FieldCasesTest::oddAddresses);
    checks.put("f22-provided-certificates", this::providedCertificates);
    checks.put("f23-forwarded-for-spoof", folder -> assertClientAlone(cases().sites(folder)));
    checks.put("f24-console-still-open", this::consoleClosed);
    checks.put("p1-environment-name", FieldCasesTest::environmentKeepsItsName);
    checks.put("p12-event-listener-incomplete", FieldCasesTest::wholeListener);
    checks.put("p5-environment-overwritten", FieldCasesTest::environmentKeepsItsValues);
    checks.put("p6-needless-port", FieldCasesTest::nothingToChange);
    return cases().tests(checks);
  }

  private static void isFound(Path folder, String rule, String word) throws IOException {
    String said = Cases.done("validate", Cases.design(folder)).out();
    List<String> found = said.lines().filter(line -> line.contains(" " + rule + " (")).toList();
    assertFalse(found.isEmpty(), said);
    assertTrue(found.getFirst().contains(word), said);
  }

  /// By `patch` of the file that is given, too.
  private static void isFoundAndSaid(Path folder, String rule, String word) throws IOException {
    isFound(folder, rule, word);
    isSaid(folder, word);
  }

  private static void isSaid(Path folder, String word) throws IOException {
    Path toml = folder.resolve("deployment.toml");
    Run run =
        Cases.done("patch", Cases.design(folder), "--node", "apim-1", "--toml", toml, "--diff");
    assertTrue(run.err().contains(word), run.err());
  }

  private static void deadKeys(Path folder) throws IOException {
    isFoundAndSaid(folder, "dead-key", "proxyPort");
    Toml file = Cases.patched(folder, "apim-1", "deployment.toml");
    assertTrue(file.has("transport", "https", "properties", "proxyPort"));
    Cases.done("validate", folder.resolve("ip.apimtopology"));
  }

  private static void pathsAreStillRefused(Path folder) throws IOException {
    Run run = Run.of("validate", Cases.design(folder));
    assertEquals(1, run.status(), run.err());
    assertTrue(run.out().contains("ERROR server-name-twice (lb-1/portals, lb-1/gateway)"));
  }

  private static void endpointThatNobodyServes(Path folder) throws IOException {
    isSaid(folder, "http_endpoint");
    isFound(folder, "localhost-shown-to-consumers", "http_endpoint");
  }

  private static void addressWithPort(Path folder) throws IOException {
    Run run = Run.of("validate", Cases.design(folder));
    assertEquals(2, run.status(), run.out());
    List<String> sentences = run.err().lines().toList();
    assertEquals(2, sentences.size(), run.err());
    for (String sentence : sentences) {
      assertTrue(sentence.contains("an address has no port"), sentence);
      assertTrue(sentence.contains("portOffset"), sentence);
    }
  }

  /// What reaches the gateway is tried on a real nginx in `proof`.
  private void clientCertificates(Path folder) throws IOException {
    isFoundAndSaid(folder, "client-certificates-not-asked-for", "X-WSO2-CLIENT-CERTIFICATE");
    String sites = cases().sites(folder);
    assertTrue(sites.contains("proxy_set_header X-WSO2-CLIENT-CERTIFICATE \"\";"), sites);
  }

  static void assertStreams(String sites) {
    String gateway = sites.substring(sites.lastIndexOf("server_name gw.example.com"));
    assertTrue(gateway.contains("proxy_buffering off;"), gateway);
    assertTrue(gateway.contains("large_client_header_buffers 4 32k;"), gateway);
    assertTrue(gateway.contains("proxy_buffer_size 16k;"), gateway);
  }

  static void assertClientAlone(String sites) {
    assertFalse(sites.contains("$proxy_add_x_forwarded_for"), sites);
    assertTrue(sites.contains("proxy_set_header X-Forwarded-For $remote_addr;"), sites);
  }

  private void oddHeaderNames(Path folder) throws IOException {
    String sites = cases().sites(folder);
    assertTrue(sites.contains("underscores_in_headers on;"), sites);
    assertTrue(sites.contains("ignore_invalid_headers off;"), sites);
  }

  private static void oddAddresses(Path folder) {
    for (String name : List.of("wso2_apim", "apim01-corp-example")) {
      Cases.done("validate", folder.resolve(name + ".apimtopology"));
    }
  }

  private void providedCertificates(Path original) throws IOException {
    if (Command.isMissing("openssl", "certificates that a customer exports from a key store")) {
      return;
    }
    Path folder = cases().copy(original);
    export(folder);
    Run run = Run.at(InstantSource.system(), "validate", Cases.design(folder));
    assertEquals(1, run.status(), run.err());
    assertTrue(
        run.out()
            .contains(
                "ERROR hostname-not-in-certificate (lb-1/portals): For site portals of lb-1, the"
                    + " certificate is not for cli.example.com but for portals.example.com,"
                    + " apis.example.com, 127.0.0.1"),
        run.out());
    assertFalse(run.out().contains("certificate-unreadable"), run.out());
    Path oneFile = folder.resolve("one-file.apimtopology");
    Run both = Run.at(InstantSource.system(), "validate", oneFile);
    assertEquals(0, both.status(), both.err());
    assertTrue(both.out().contains("WARNING key-in-certificate-file (lb-1)"), both.out());
    assertFalse(both.out().contains("hostname-not-in-certificate"), both.out());
  }

  /// As out of PKCS#12, where both files begin with words about them.
  private static void export(Path folder) throws IOException {
    Path files = Files.createDirectories(folder.resolve("design.files"));
    openssl(
        files,
        "req -x509 -newkey rsa:2048 -nodes -keyout k -out c -days 900"
            + " -subj /CN=*.example.com"
            + " -addext subjectAltName=DNS:portals.example.com,DNS:apis.example.com,IP:127.0.0.1");
    openssl(files, "pkcs12 -export -in c -inkey k -name wso2carbon -passout pass:x -out p");
    openssl(files, "pkcs12 -in p -passin pass:x -clcerts -nokeys -out wso2carbon.crt");
    openssl(files, "pkcs12 -in p -passin pass:x -nocerts -nodes -out wso2carbon.key");
    assertTrue(Files.readString(files.resolve("wso2carbon.crt")).startsWith("Bag Attributes"));
    Path both = Files.createDirectories(folder.resolve("one-file.files")).resolve("both.pem");
    Files.writeString(
        both, Files.readString(files.resolve("c")) + Files.readString(files.resolve("k")));
  }

  private static void openssl(Path folder, String words) {
    Command.Ended ended = Command.of("openssl").and(words.split(" ")).run(folder);
    assertEquals(0, ended.status(), ended.said());
  }

  /// What reaches the console is tried on a real nginx in `proof`.
  private void consoleClosed(Path folder) throws IOException {
    assertConsoleClosed(cases().sites(folder));
  }

  /// By its own name, and by path parameters, with which Tomcat reads other paths as its name.
  static void assertConsoleClosed(String sites) {
    assertTrue(sites.contains("if ($request_uri ~* \"^[^?]*(;|%3b)"), sites);
    assertTrue(sites.contains("location ~ \"^/+(t/+[^/]+/+)?carbon([/;]|$)\" {"), sites);
    assertTrue(sites.split("return 403;", -1).length > 2, sites);
  }

  private static void environmentKeepsItsName(Path folder) throws IOException {
    List<Toml> environments =
        Cases.patched(folder, "cp-1", "cp.toml").elements("apim", "gateway", "environment");
    assertEquals(1, environments.size());
    assertEquals(Optional.of("eu-west"), environments.getFirst().text("name"));
    assertEquals(
        List.of("eu-west"),
        Cases.patched(folder, "gw-1", "gw.toml")
            .value("apim", "sync_runtime_artifacts", "gateway", "gateway_labels")
            .orElseThrow()
            .texts());
  }

  private static void wholeListener(Path folder) throws IOException {
    assertWholeListener(Cases.patched(folder, "apim-1", "deployment.toml"));
  }

  static void assertWholeListener(Toml file) {
    Toml listener = file.element(List.of("event_listener"), "id", "token_revocation").orElseThrow();
    for (String key : List.of("type", "name", "order")) {
      assertTrue(listener.text(key).isPresent(), key);
    }
    for (String key : List.of("username", "password", "header.X-WSO2-KEY-MANAGER")) {
      assertTrue(listener.text("properties", key).isPresent(), key);
    }
  }

  private static void environmentKeepsItsValues(Path folder) throws IOException {
    Toml before = Toml.read(Files.readString(folder.resolve("cp.toml")));
    for (String design : List.of("design.apimtopology", "attached.apimtopology")) {
      Toml after = Cases.patched(folder.resolve(design), "cp-1", folder.resolve("cp.toml"));
      for (String key : ENVIRONMENT_KEYS) {
        assertEquals(
            before.elements("apim", "gateway", "environment").getFirst().text(key),
            after.elements("apim", "gateway", "environment").getFirst().text(key),
            design + " " + key);
      }
    }
  }

  private static void nothingToChange(Path folder) throws IOException {
    Path toml = folder.resolve("gw.toml");
    List<String> kept =
        Files.readString(toml)
            .lines()
            .filter(line -> line.contains("https://api.example.com/services/"))
            .toList();
    assertEquals(3, kept.size());
    String edited =
        Cases.done("patch", Cases.design(folder), "--node", "gw-1", "--toml", toml).out();
    assertTrue(edited.lines().toList().containsAll(kept), edited);
  }
}
