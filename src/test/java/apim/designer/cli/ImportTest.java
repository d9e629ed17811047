package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.project.DesignFile;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `import`: existing files become a design, and every statement is accounted for.
final class ImportTest {
  private static final String NGINX =
      """
      upstream calls {
          least_conn;
          server 10.1.0.1:8243;
          server 10.1.0.2:8244;
      }
      server {
          listen 443 ssl;
          server_name gw.shop.test;
          ssl_certificate /etc/nginx/ssl/shop.crt;
          ssl_certificate_key /etc/nginx/ssl/shop.key;
          add_header X-Frame-Options DENY;
          location / {
              proxy_pass https://calls;
          }
      }
      """;

  private static final String TOML =
      """
      [server]
      hostname = "gw.shop.test"
      offset = 1
      server_role = "gateway-worker"

      [database.shared_db]
      type = "mysql"
      url = "jdbc:mysql://db.shop.test:3306/shared_db"
      password = "hunter2"

      [apim.sync_runtime_artifacts.gateway]
      gateway_labels = ["eu-west"]
      """;

  @TempDir Path folder;

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path design() {
    return folder.resolve("shop.apimtopology");
  }

  private Topology imported() throws Exception {
    return DesignFile.read(design()).design().topology();
  }

  @Test
  void aFileBecomesADesignAndEveryStatementIsAccountedFor() throws Exception {
    Path file = write("shop.conf", NGINX);
    Run run = Run.of("import", "--nginx", file, "-o", design());
    assertEquals(0, run.status(), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals(design() + ": 1 load balancer, 1 site, 2 nodes, API-M 4.7.0", lines.getFirst());
    assertEquals("12 statements: 10 placed, 1 kept, 1 dropped", lines.get(1));
    assertTrue(
        run.out()
            .contains(
                file
                    + ":2: least_conn: requests are shared out evenly among the members of a"
                    + " site"),
        run.out());
    assertTrue(
        run.out()
            .contains(
                file
                    + ":11: add_header X-Frame-Options DENY: lb-1/gateway: word for word in"
                    + " lb-1-gateway.conf"),
        run.out());
    assertEquals(
        List.of(Profile.GATEWAY, Profile.GATEWAY),
        imported().nodes().stream().map(Node::profile).toList());
    assertEquals("shop", imported().name().value());
    assertEquals(
        "add_header X-Frame-Options DENY;\n",
        Files.readString(folder.resolve("shop.files/lb-1-gateway.conf")));
  }

  @Test
  void deploymentTomlFilesAreAttachedToTheirNodesAndTellWhatTheyAre() throws Exception {
    Path file = write("shop.conf", NGINX);
    Path toml = write("deployment.toml", TOML);
    Run run = Run.of("import", "--nginx", file, "--toml", "10.1.0.2=" + toml, "-o", design());
    assertEquals(0, run.status(), run.err());
    assertFalse((run.out() + run.err()).contains("hunter2"), "a password is no result");
    Node second = imported().nodes().get(1);
    assertEquals(1, second.portOffset().number());
    assertEquals("eu-west", second.environment().orElseThrow().value());
    assertEquals("db.shop.test", imported().externals().getFirst().label().value());
    assertEquals(1, imported().links().size());
    assertEquals(
        TOML,
        Files.readString(
            folder.resolve("shop.files").resolve(second.deploymentToml().orElseThrow().value())));
  }

  @Test
  void scriptsReadAListWithEveryStatement() throws Exception {
    Path file = write("shop.conf", NGINX);
    Run run = Run.of("import", "--nginx", file, "-o", design(), "--format", "json");
    assertEquals(0, run.status(), run.err());
    assertEquals(12, run.out().lines().filter(line -> line.contains("\"fate\"")).count());
    assertTrue(run.out().contains("\"line\" : 2"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void standardInputAndADumpAreReadAsFilesAre() throws Exception {
    Run run =
        Run.with(
            "# configuration file /etc/nginx/nginx.conf:\nhttp { include /etc/nginx/c/*.conf; }\n"
                + "# configuration file /etc/nginx/c/shop.conf:\n"
                + NGINX,
            "import",
            "--nginx",
            "-",
            "-o",
            design());
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("standard input:5: least_conn"), run.out());
    assertEquals(1, imported().loadBalancers().size());
  }

  @Test
  void theWantedReleaseAndTargetAreTaken() throws Exception {
    Path file = write("shop.conf", NGINX);
    Run run =
        Run.of(
            "import", "--nginx", file, "-o", design(), "--apim", "4.2.0", "--target", "plus:R33");
    assertEquals(0, run.status(), run.err());
    assertEquals("4.2.0", imported().apim().toString());
    assertEquals("plus", imported().loadBalancers().getFirst().nginx().edition());
  }

  @Test
  void aDesignThatIsThereIsNotWrittenOverUnasked() throws Exception {
    Path file = write("shop.conf", NGINX);
    write("shop.apimtopology", "mine");
    Run refused = Run.of("import", "--nginx", file, "-o", design());
    assertEquals(2, refused.status());
    assertEquals("mine", Files.readString(design()));
    assertTrue(refused.err().contains("it is there already"), refused.err());
    assertEquals(0, Run.of("import", "--nginx", file, "-o", design(), "--force").status());
  }

  @Test
  void whatCannotBeReadIsOneSentenceWithFileAndLine() throws Exception {
    Path broken = write("broken.conf", "server {\n  listen 80;\n");
    Run run = Run.of("import", "--nginx", broken, "-o", design());
    assertEquals(2, run.status());
    assertTrue(run.err().startsWith(broken + ":"), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertFalse(Files.exists(design()));
    for (Run other :
        List.of(
            Run.of("import", "--nginx", folder.resolve("none.conf"), "-o", design()),
            Run.of("import", "-o", design()),
            Run.of("import", "--toml", "apim-1=" + broken, "-o", design()))) {
      assertEquals(2, other.status());
      assertEquals(1, other.err().lines().count(), other.err());
      assertTrue(other.speaksToPeople(), other.err());
    }
  }
}
