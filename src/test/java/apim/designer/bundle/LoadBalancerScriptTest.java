package apim.designer.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.topology.CertificatePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// install.sh of a load balancer against a folder with a real nginx and its stock configuration.
@Tag("nginx")
final class LoadBalancerScriptTest {
  @TempDir Path folder;
  private Optional<NginxHost> host = Optional.empty();
  private Path script = Path.of("");
  private int bundles;

  @BeforeEach
  void build() {
    host = NginxHost.in(folder.resolve("host"), "installing on a real nginx");
    script = bundle(Sample.SELF_SIGNED);
  }

  private Path bundle(CertificatePlan plan) {
    return Sample.write(Sample.exported(plan), folder.resolve("bundle-" + bundles++))
        .resolve("load-balancers/lb-1/install.sh");
  }

  @Test
  void theSitesAreDroppedInAndASecondRunChangesNothing() {
    host.ifPresent(
        nginx -> {
          Map<String, String> stock = nginx.files();
          installed(nginx);
          assertEquals("rw-------", nginx.mode("/etc/nginx/ssl/lb-1.key"));
          assertEquals("rw-r--r--", nginx.mode("/etc/nginx/ssl/lb-1.crt"));
          assertEquals(0, nginx.nginx("-t").status());
          assertTrue(nginx.nginx("-T").said().contains("server_name gw.example.com;"));
          Map<String, String> once = nginx.files();
          assertTrue(once.entrySet().containsAll(stock.entrySet()), "a stock file has changed");
          assertEquals(stock.size() + 3, once.size(), once.keySet().toString());
          installed(nginx);
          assertEquals(once, nginx.files());
        });
  }

  @Test
  void theCompleteFileReplacesTheStockOneAndKeepsItOnce() {
    host.ifPresent(
        nginx -> {
          Map<String, String> stock = nginx.files();
          installed(nginx, "--replace");
          Map<String, String> once = nginx.files();
          assertEquals(
              stock.get("etc/nginx/nginx.conf"), once.get("etc/nginx/nginx.conf.before-apim"));
          assertTrue(nginx.nginx("-T").said().contains("default_server"));
          assertEquals(0, nginx.nginx("-t").status());
          assertEquals(stock.size() + 4, once.size(), once.keySet().toString());
          installed(nginx, "--replace");
          assertEquals(once, nginx.files());
        });
  }

  @Test
  void whatAnAdministratorWroteSinceIsKeptToo() throws IOException {
    if (host.isEmpty()) {
      return;
    }
    NginxHost nginx = host.orElseThrow();
    installed(nginx, "--replace");
    Path conf = nginx.file("/etc/nginx/nginx.conf");
    String edited = Files.readString(conf) + "# mine\n";
    Files.writeString(conf, edited);
    installed(nginx, "--replace");
    assertEquals(edited, Files.readString(nginx.file("/etc/nginx/nginx.conf.before-apim-2")));
    Files.writeString(conf, edited);
    installed(nginx, "--replace");
    assertFalse(Files.exists(nginx.file("/etc/nginx/nginx.conf.before-apim-3")));
  }

  @Test
  void whereThereIsNoCmpAnEqualFileIsKeptOnceToo() throws IOException {
    if (host.isEmpty()) {
      return;
    }
    NginxHost nginx = host.orElseThrow();
    Path conf = nginx.file("/etc/nginx/nginx.conf");
    String edited = Files.readString(conf) + "# mine\n";
    Path real = script;
    script = Files.writeString(folder.resolve("without-cmp.sh"), withoutCmp(real));
    installed(nginx, "--replace");
    Map<String, String> once = nginx.files();
    assertTrue(once.containsKey("etc/nginx/nginx.conf.before-apim"), once.keySet().toString());
    installed(nginx, "--replace");
    assertEquals(once, nginx.files());
    for (int round = 0; round < 2; round++) {
      Files.writeString(conf, edited);
      installed(nginx, "--replace");
      assertEquals(edited, Files.readString(nginx.file("/etc/nginx/nginx.conf.before-apim-2")));
      assertFalse(Files.exists(nginx.file("/etc/nginx/nginx.conf.before-apim-3")));
    }
  }

  /// The script with every command of this machine but `cmp`.
  private String withoutCmp(Path real) throws IOException {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String place : (System.getenv("PATH") + ":/usr/sbin").split(":")) {
      if (!Files.isDirectory(Path.of(place))) {
        continue;
      }
      try (Stream<Path> commands = Files.list(Path.of(place))) {
        for (Path command : commands.toList()) {
          Path link = tools.resolve(command.getFileName());
          if (!link.endsWith("cmp") && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            Files.createSymbolicLink(link, command);
          }
        }
      }
    }
    return "PATH="
        + tools
        + "\n! command -v cmp >/dev/null || exit 9\nexec sh "
        + real
        + " \"$@\"\n";
  }

  @Test
  void aRefusedConfigurationLeavesEveryFileAsItWas() throws IOException {
    if (host.isEmpty()) {
      return;
    }
    NginxHost nginx = host.orElseThrow();
    Files.writeString(
        nginx.file("/etc/nginx/conf.d/mine.conf"), "upstream apim_portals { server 10.9.9.9; }\n");
    Map<String, String> before = nginx.files();
    for (List<String> way : List.of(List.<String>of(), List.of("--replace"))) {
      Command.Ended ended = nginx.install(script, way.toArray(String[]::new));
      assertEquals(1, ended.status(), ended.said());
      assertTrue(ended.said().contains("duplicate upstream \"apim_portals\""), ended.said());
      assertTrue(ended.said().contains("everything is as it was"), ended.said());
      assertFalse(ended.said().contains("before, too"), ended.said());
      assertFalse(ended.said().contains("inherited sockets"), "nginx read the variable NGINX");
      assertEquals(before, nginx.files());
    }
  }

  @Test
  void aRefusedSecondBundleLeavesTheFirstInPlace() throws IOException {
    if (host.isEmpty()) {
      return;
    }
    NginxHost nginx = host.orElseThrow();
    installed(nginx, "--replace");
    Map<String, String> first = nginx.files();
    Path second = bundle(Sample.ENCRYPTED);
    Files.writeString(second.resolveSibling("conf.d/apim.conf"), "no_such_directive on;\n");
    for (List<String> way : List.of(List.<String>of(), List.of("--replace"))) {
      Command.Ended ended = nginx.install(second, way.toArray(String[]::new));
      assertEquals(1, ended.status(), ended.said());
      assertTrue(ended.said().contains("no_such_directive"), ended.said());
      assertEquals(first, nginx.files());
    }
  }

  @Test
  void aConfigurationThatWasBrokenBeforeIsSaidToBe() throws IOException {
    if (host.isEmpty()) {
      return;
    }
    NginxHost nginx = host.orElseThrow();
    Files.writeString(nginx.file("/etc/nginx/conf.d/broken.conf"), "broken\n");
    Map<String, String> before = nginx.files();
    Command.Ended ended = nginx.install(script);
    assertEquals(1, ended.status(), ended.said());
    assertTrue(ended.said().contains("it refuses what was there before, too"), ended.said());
    assertEquals(before, nginx.files());
  }

  @Test
  void aConfigurationThatDoesNotIncludeTheSitesIsRefusedUntilReplaced() throws IOException {
    if (host.isEmpty()) {
      return;
    }
    NginxHost nginx = host.orElseThrow();
    Path conf = nginx.file("/etc/nginx/nginx.conf");
    Files.writeString(conf, "events {}\nhttp {}\n# include /etc/nginx/conf.d/*.conf;\n");
    Map<String, String> before = nginx.files();
    Command.Ended ended = nginx.install(script);
    assertEquals(1, ended.status(), ended.said());
    assertTrue(ended.said().contains("does not include conf.d/*.conf"), ended.said());
    assertEquals(before, nginx.files());
    Files.delete(conf);
    ended = nginx.install(script);
    assertEquals(1, ended.status(), ended.said());
    assertTrue(ended.said().contains("nginx.conf is missing"), ended.said());
    installed(nginx, "--replace");
  }

  @Test
  void aHostNameThatAnotherFileServesIsAFailureOfItsOwn() throws IOException {
    if (host.isEmpty()) {
      return;
    }
    NginxHost nginx = host.orElseThrow();
    Path other = nginx.file("/etc/nginx/conf.d/aaa.conf");
    Files.writeString(other, "server { listen 80; server_name gw.example.com; }\n");
    Map<String, String> before = nginx.files();
    Command.Ended ended = nginx.install(script);
    assertEquals(3, ended.status(), ended.said());
    assertTrue(
        ended.said().contains("conflicting server name \"gw.example.com\" on 0.0.0.0:80"),
        ended.said());
    assertTrue(
        ended
            .said()
            .contains(
                "serves these host names already, and NGINX reads only the first:"
                    + " gw.example.com; take them out"),
        ended.said());
    assertEquals(before, nginx.files());
    Files.writeString(other, "server { listen 80; server_name other.example.com; }\n");
    installed(nginx);
  }

  @Test
  void theModeOfAnEqualFileIsPutBackAfterARefusal() throws IOException {
    if (host.isEmpty()) {
      return;
    }
    NginxHost nginx = host.orElseThrow();
    installed(nginx);
    Path key = nginx.file("/etc/nginx/ssl/lb-1.key");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
    Files.writeString(nginx.file("/etc/nginx/conf.d/broken.conf"), "broken\n");
    assertEquals(1, nginx.install(script).status());
    assertEquals("rw-r-----", nginx.mode("/etc/nginx/ssl/lb-1.key"));
  }

  @Test
  void aLinkStaysALinkAndWhatItLeadsToIsReplaced() throws IOException {
    if (host.isEmpty()) {
      return;
    }
    NginxHost nginx = host.orElseThrow();
    Path link = nginx.file("/etc/nginx/conf.d/apim.conf");
    Path sites = Files.createDirectory(nginx.file("/etc/nginx/sites"));
    Files.createSymbolicLink(link, Path.of("/etc/nginx/sites/apim.conf"));
    installed(nginx);
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.readString(sites.resolve("apim.conf")).contains("gw.example.com"));
  }

  @Test
  void aFileOfTheSameNameInAnotherFolderIsNotOurs() throws IOException {
    if (host.isEmpty()) {
      return;
    }
    NginxHost nginx = host.orElseThrow();
    Path conf = nginx.file("/etc/nginx/nginx.conf");
    Files.createDirectories(nginx.file("/opt/conf.d"));
    Files.writeString(nginx.file("/opt/conf.d/apim.conf"), "# somebody else's\n");
    Files.writeString(
        conf,
        Files.readString(conf)
            .replaceAll("include[^;]*conf\\.d/\\*\\.conf;", "include /opt/conf.d/*.conf;"));
    Command.Ended ended = nginx.install(script);
    assertEquals(1, ended.status(), ended.said());
    assertTrue(ended.said().contains("does not include conf.d/*.conf"), ended.said());
  }

  @Test
  void aLinkedFileIsALinkAgainAfterARefusal() throws IOException {
    if (host.isEmpty()) {
      return;
    }
    NginxHost nginx = host.orElseThrow();
    Path conf = nginx.file("/etc/nginx/nginx.conf");
    Files.move(conf, conf.resolveSibling("shared.conf"));
    Files.createSymbolicLink(conf, Path.of("shared.conf"));
    Files.writeString(nginx.file("/etc/nginx/conf.d/broken.conf"), "broken\n");
    Map<String, String> before = nginx.files();
    assertEquals(1, nginx.install(script, "--replace").status());
    assertEquals(before, nginx.files());
  }

  @Test
  void anInterruptedInstallationPutsEverythingBack() throws IOException {
    if (host.isEmpty()) {
      return;
    }
    NginxHost nginx = host.orElseThrow();
    Files.writeString(nginx.file("/etc/nginx/conf.d/apim.conf"), "# older sites\n");
    Map<String, String> before = nginx.files();
    // An nginx that answers what it is, and on being tested signals the script that waits for it.
    Path slow = folder.resolve("nginx");
    Files.writeString(
        slow,
        """
        #!/bin/sh
        case $1 in
          -V) echo 'configure arguments: --conf-path=/etc/nginx/nginx.conf' ;;
          *) if [ -e "$ROOT/etc/nginx/nginx.conf.before-apim" ]; then kill -TERM $PPID; fi ;;
        esac
        """);
    assertTrue(slow.toFile().setExecutable(true));
    Command.Ended ended =
        Command.of("sh", script.toString(), "--replace")
            .with("ROOT", folder.resolve("host").toString())
            .with("NGINX", slow.toString())
            .run();
    assertEquals(1, ended.status(), ended.said());
    assertTrue(ended.said().contains("interrupted; everything is as it was"), ended.said());
    assertEquals(new TreeMap<>(before), nginx.files());
  }

  private void installed(NginxHost nginx, String... arguments) {
    Command.Ended ended = nginx.install(script, arguments);
    assertEquals(0, ended.status(), ended.said());
    assertTrue(ended.said().contains("The sites of lb-1 are in place"), ended.said());
  }
}
