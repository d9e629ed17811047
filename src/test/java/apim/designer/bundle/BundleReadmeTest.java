package apim.designer.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.topology.Address;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Days;
import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NameServer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The checklist: what it says, that its commands work, and that no text of an architect's becomes
/// structure.
final class BundleReadmeTest {
  private static final Pattern COMMANDS = Pattern.compile("(?s)  ```sh\n(.*?)  ```\n");

  @TempDir Path folder;

  @Test
  void theCommandsMakeCertificatesThatOpensslAccepts() throws IOException {
    if (Command.isMissing("openssl", "making certificates by the README")) {
      return;
    }
    String longName = "a".repeat(60) + ".example.com";
    for (CertificatePlan plan :
        List.of(
            Sample.SELF_SIGNED,
            Sample.ENCRYPTED,
            new CertificatePlan.SelfSigned(KeyAlgorithm.EC_P384, new Days(30), true),
            Sample.PRIVATE_CA)) {
      for (String host : List.of("api.example.com", longName)) {
        Path made = make(plan, host);
        boolean authority = plan instanceof CertificatePlan.PrivateCa;
        String certificate = "load-balancers/lb-1/ssl/lb-1.crt";
        for (String name : List.of(host, "gw.example.com")) {
          Command.Ended ended =
              Command.of("openssl", "verify", "-x509_strict", "-purpose", "sslserver")
                  .and("-auth_level", "2", "-verify_hostname", name)
                  .and("-CAfile", authority ? "ca/ca.crt" : certificate, certificate)
                  .run(made);
          assertEquals(0, ended.status(), plan + " " + name + "\n" + ended.said());
        }
        String text =
            Command.of("openssl", "x509", "-noout", "-text", "-in", certificate).run(made).said();
        assertTrue(text.contains("CA:FALSE"), text);
        assertEquals(1, text.split("Basic Constraints", -1).length - 1, text);
        assertTrue(text.contains("TLS Web Server Authentication"), text);
        assertEquals("rw-------", mode(made.resolve("load-balancers/lb-1/ssl/lb-1.key")));
        assertTrue(Files.exists(made.resolve("nodes/apim-2/trust/lb-1.crt")));
      }
    }
  }

  @Test
  void theCommandsMakeARequestThatAsksForEveryHost() throws IOException {
    if (Command.isMissing("openssl", "making a request by the README")) {
      return;
    }
    Path made = make(Sample.SIGNING_REQUEST, "api.example.com");
    Command.Ended ended =
        Command.of("openssl", "req", "-verify", "-noout", "-text", "-in")
            .and("load-balancers/lb-1/ssl/lb-1.csr")
            .run(made);
    assertEquals(0, ended.status(), ended.said());
    assertTrue(ended.said().contains("DNS:api.example.com, DNS:gw.example.com"), ended.said());
    assertTrue(ended.said().contains("Digital Signature"), ended.said());
    assertFalse(Files.exists(made.resolve("load-balancers/lb-1/ssl/lb-1.crt")));
  }

  @Test
  void textOfAnArchitectStaysText() {
    String hostile = "`x` # [a](http://b) <script>\n## Own heading ``` | *b*";
    String readme =
        readme(
            Bundle.rendered(
                deployment(hostile, Sample.SELF_SIGNED),
                "",
                "",
                new Soundness(List.of(hostile), List.of())));
    assertEquals(
        "# Installing ```` `x` # [a](http://b) <script> ## Own heading ``` | *b* ````",
        readme.lines().findFirst().orElse(""));
    assertTrue(
        readme.contains(
            "- [ ] \\`x\\` \\# \\[a\\](http\\://b) \\<script\\> \\#\\# Own heading"
                + " \\`\\`\\` \\| \\*b\\*\n"),
        readme);
    assertEquals(1, readme.lines().filter(line -> line.startsWith("# ")).count(), readme);
    assertFalse(readme.lines().anyMatch(line -> line.startsWith("## Own")), readme);
  }

  @Test
  void findingsAreListedWhereTheyStand() {
    String heading = "## What is not sound yet";
    assertFalse(exported(Sample.SELF_SIGNED).contains(heading));
    assertTrue(
        readme(
                Bundle.exported(
                    Sample.deployment(Sample.SELF_SIGNED),
                    "",
                    "",
                    new Soundness(List.of("lb-1/portals: one node only."), List.of()),
                    Issuance.of(Sample.NOW, new SecureRandom())))
            .contains(heading));
  }

  @Test
  void whatIsLetBeIsListedApartAndIsNothingToDo() {
    String readme =
        readme(
            Bundle.rendered(
                Sample.deployment(Sample.SELF_SIGNED),
                "",
                "",
                new Soundness(List.of(), List.of("One node only. Accepted: *a trial*"))));
    assertFalse(readme.contains("## What is not sound yet"), readme);
    assertTrue(
        readme.contains(
            """
            ## What is known and let be

            The design accepts these findings; there is nothing to do:

            - One node only. Accepted: \\*a trial\\*
            """),
        readme);
    assertFalse(exported(Sample.SELF_SIGNED).contains("let be"));
  }

  @Test
  void everyHostHasItsOwnSteps() {
    String readme = exported(Sample.SELF_SIGNED);
    assertInOrder(
        readme,
        "## Before you begin",
        "| `api.example.com` | `lb-1` |",
        "| clients | `lb-1` | 80, 443 |",
        "| `lb-1` | `apim-1` (10.0.0.11) | 8243, 9443 |",
        "### On the host of `lb-1`",
        "NGINX 1.22.1 installed",
        "sudo sh lb-1/install.sh",
        "### On `apim-1` (10.0.0.11), all-in-one",
        "deployment.toml.edits",
        "https://api.example.com",
        "APIM_HOME=/opt/wso2am sh apim-1/install.sh",
        "### On `apim-2` (10.0.0.12), all-in-one",
        "## The clients",
        "## Where this differs from WSO2's page, and why",
        "| `listen 443;` with `ssl on;` |");
    assertFalse(readme.contains("openssl genpkey"), readme);
    assertFalse(readme.contains("sticky` in open source"), readme);
  }

  @Test
  void theNameServersThatAreAskedAreBehindAFirewallToo() {
    Topology named =
        Sample.topology("x", Sample.SELF_SIGNED)
            .map(Node.class, node -> node.withAddress(Address.of(node.id() + ".example.com")))
            .map(
                LoadBalancer.class,
                lb ->
                    lb.withNginx(NginxTarget.of("open-source", "1.30.4"))
                        .withNameServers(
                            List.of(NameServer.of("10.0.0.2"), NameServer.of("[::1]:5353"))));
    assertInOrder(
        readme(Bundle.rendered(Deployment.of(Design.of(named)), "", "", Soundness.NOTHING_FOUND)),
        "| `lb-1` | name server 10.0.0.2 | 53, over UDP as well |",
        "| `lb-1` | name server ::1 | 5353, over UDP as well |");
    assertFalse(exported(Sample.SELF_SIGNED).contains("name server"));
  }

  @Test
  void anAddressIsLookedForInNoDns() {
    Topology byAddress =
        Sample.topology("x", Sample.SELF_SIGNED)
            .map(
                LoadBalancer.class,
                lb ->
                    lb.mapSites(
                        site ->
                            site.mapFront(
                                front -> front.withHostname(new Hostname("192.168.7.9")))));
    assertFalse(
        readme(
                Bundle.rendered(
                    Deployment.of(Design.of(byAddress)), "", "", Soundness.NOTHING_FOUND))
            .contains("DNS"));
    assertTrue(exported(Sample.SELF_SIGNED).contains("Have these names in DNS"));
  }

  @Test
  void onlyCorrectionsThatApplyAreTold() {
    String readme = exported(Sample.SELF_SIGNED);
    assertFalse(readme.contains("timeout=30m"), readme);
    assertTrue(readme.contains("`nginx -t && nginx -s reload`"), readme);
  }

  @Test
  void eachKindOfCertificateHasItsOwnSteps() {
    assertTrue(exported(Sample.PRIVATE_CA).contains("Give every client `ca/ca.crt`"));
    assertTrue(exported(Sample.PRIVATE_CA).contains("Move `ca/ca.key` to a safe place"));
    assertTrue(
        exported(Sample.SIGNING_REQUEST).contains("Send `load-balancers/lb-1/ssl/lb-1.csr`"));
    assertTrue(exported(Sample.ENCRYPTED).contains("its passphrase is in"));
    assertFalse(exported(Sample.SELF_SIGNED).contains("ca/ca.crt"));
  }

  @Test
  void anEmptyDesignHasAShortChecklist() {
    Topology empty = Sample.topology("", Sample.SELF_SIGNED);
    String readme =
        readme(
            Bundle.rendered(
                Deployment.of(
                    Design.of(
                        empty.with(Node.class, List.of()).with(LoadBalancer.class, List.of()))),
                "",
                "",
                Soundness.NOTHING_FOUND));
    assertTrue(readme.startsWith("# Installing without a name\n"), readme);
    assertTrue(readme.lines().count() < 15, readme);
  }

  private Path make(CertificatePlan plan, String host) throws IOException {
    Deployment deployment =
        Deployment.of(
            Design.of(
                Sample.topology("x", plan)
                    .map(
                        LoadBalancer.class,
                        lb ->
                            lb.mapSites(
                                site ->
                                    site.id().equals(new ElementId("portals"))
                                        ? site.mapFront(
                                            front -> front.withHostname(new Hostname(host)))
                                        : site))));
    Path made = Files.createTempDirectory(folder, "made");
    List<Artifact> files = Bundle.rendered(deployment, "", "", Soundness.NOTHING_FOUND);
    Sample.write(files, made);
    for (String commands : commands(readme(files))) {
      Path script = Files.writeString(made.resolve("do.sh"), "set -e\n" + commands);
      Command.Ended ended =
          Command.of("sh", script.toString()).with("OPENSSL_CONF", "/dev/null").run(made);
      assertEquals(0, ended.status(), commands + ended.said());
    }
    return made;
  }

  /// The commands under "Keys and certificates", without the indent that makes them part of a step.
  private static List<String> commands(String readme) {
    int from = readme.indexOf("## Keys and certificates");
    int to = readme.indexOf("## The load balancers");
    List<String> commands = new ArrayList<>();
    COMMANDS
        .matcher(readme.substring(from, to))
        .results()
        .forEach(found -> commands.add(found.group(1).replaceAll("(?m)^  ", "")));
    assertFalse(commands.isEmpty());
    return commands;
  }

  private static void assertInOrder(String text, String... parts) {
    int at = 0;
    for (String part : parts) {
      int found = text.indexOf(part, at);
      assertTrue(found >= 0, part + " is missing, or comes too early, in\n" + text);
      at = found;
    }
  }

  private static Deployment deployment(String name, CertificatePlan plan) {
    return Deployment.of(Design.of(Sample.topology(name, plan)));
  }

  private static String exported(CertificatePlan plan) {
    return readme(Sample.exported(plan));
  }

  private static String readme(List<Artifact> files) {
    return Sample.artifact(files, "README.md").text();
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
