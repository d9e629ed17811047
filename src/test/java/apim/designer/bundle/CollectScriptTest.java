package apim.designer.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.design.Design;
import apim.designer.pipeline.Outcome;
import apim.designer.project.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs collect.sh below a folder that stands for the hosts of a design.
@DisabledOnOs(OS.WINDOWS)
final class CollectScriptTest {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final String TOML =
      """
      [server]
      hostname = "api.am.wso2.com"

      [super_admin]
      username = "admin"
      password = "hunter1"

      [database.apim_db]
      type = "mysql"
      url = "jdbc:mysql://root:hunter2@db/apim"
      password = \"\"\"hunter3
      hunter4\"\"\"
      driver = "com.mysql.cj.jdbc.Driver"

      [encryption]
      key = "hunter5"
      [apim.key_manager]
      configuration = { secret = "hunter6", show_as_token_endpoint_url = true }
      """;

  @TempDir Path folder;
  private Path host = Path.of("");
  private Path script = Path.of("");
  private Path collected = Path.of("");

  @BeforeEach
  void aHostWithEverything() throws IOException {
    host = folder.resolve("host");
    collected = folder.resolve("collected");
    Design design = Templates.design("active-active");
    for (Artifact artifact :
        Outcome.of(design, LocalDate.of(2026, 6, 1))
            .bundle("", Issuance.of(NOW, new SecureRandom()))) {
      String path = artifact.path();
      if (path.equals("collect.sh")) {
        script = write(folder.resolve(path), artifact.text());
      } else if (path.startsWith("load-balancers/lb-1/")) {
        write(host.resolve("etc/nginx").resolve(path.substring(20)), artifact.text());
      }
    }
    // A customer's own file may hold the key beside the certificate.
    Path certificate = host.resolve("etc/nginx/ssl/lb-1.crt");
    Files.writeString(
        certificate,
        Files.readString(certificate) + Files.readString(host.resolve("etc/nginx/ssl/lb-1.key")));
    write(
        host.resolve("etc/nginx/conf.d/other.conf"),
        "server { listen 81; location / { proxy_set_header Authorization \"Basic hunter7\";"
            + " proxy_pass http://me:hunter8@10.0.0.1; } }\n");
    write(host.resolve("opt/wso2am/repository/conf/deployment.toml"), TOML);
    write(host.resolve("opt/wso2am/repository/resources/security/wso2carbon.jks"), "hunter9");
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Command.Ended run(String shell, String... arguments) {
    return Command.of(shell, script.toString())
        .with("ROOT", host.toString())
        .with("APIM_HOME", "/opt/wso2am")
        .and(arguments)
        .run(folder);
  }

  private Map<String, String> tree(Path of) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(of)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tree.put(
            of.relativize(file).toString(),
            Files.readString(file)
                + PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
    return tree;
  }

  @Test
  void nothingOfAHostChangesAndNoKeyOrPasswordLeavesIt() throws IOException {
    Map<String, String> before = tree(host);
    for (String name : new String[] {"lb-1", "apim-1"}) {
      Command.Ended ended = run("sh", name, collected.toString());
      assertEquals(0, ended.status(), ended.said());
    }
    assertEquals(before, tree(host));
    Map<String, String> brought = tree(collected);
    assertTrue(
        brought
            .keySet()
            .containsAll(
                List.of(
                    "lb-1/nginx.conf",
                    "lb-1/conf.d/apim.conf",
                    "lb-1/conf.d/other.conf",
                    "lb-1/ssl/lb-1.crt",
                    "apim-1/deployment.toml")),
        brought.keySet().toString());
    brought.forEach(
        (path, text) -> {
          assertFalse(text.contains("PRIVATE KEY"), path);
          assertFalse(text.contains("hunter"), path + ": " + text);
        });
    String toml = brought.getOrDefault("apim-1/deployment.toml", "");
    assertTrue(toml.contains("username = \"admin\""), toml);
    assertTrue(toml.contains("driver = \"com.mysql.cj.jdbc.Driver\""), toml);
    assertTrue(toml.contains("show_as_token_endpoint_url = true"), toml);
  }

  @Test
  void whatNginxSaysComesAsTheFilesThatItNames() throws IOException {
    Path nginx =
        write(
            folder.resolve("nginx"),
            """
            #!/bin/sh
            case $1 in
              -v) echo 'nginx version: nginx/1.30.4' >&2 ;;
              -T) printf '%s\\n' '# configuration file /etc/nginx/nginx.conf:' 'http { include conf.d/*.conf; }' \\
                '# configuration file /etc/nginx/conf.d/a.conf:' 'server { listen 80; }' \\
                '# configuration file /usr/share/x/../../../../evil.conf:' 'evil;' \\
                '# configuration file /usr/share/x.conf:' 'y;' ;;
            esac
            """);
    assertTrue(nginx.toFile().setExecutable(true));
    Command.Ended ended =
        Command.of("sh", script.toString())
            .with("NGINX", nginx.toString())
            .and("lb-1", collected.toString())
            .run(folder);
    assertEquals(0, ended.status(), ended.said());
    Map<String, String> brought = tree(collected.resolve("lb-1"));
    assertEquals(
        Set.of("nginx.conf", "conf.d/a.conf", "usr/share/x.conf", "version.txt"), brought.keySet());
    assertTrue(brought.getOrDefault("version.txt", "").startsWith("nginx version: nginx/1.30.4"));
  }

  @Test
  void otherShellsRunItToo() {
    for (String shell : new String[] {"dash", "bash"}) {
      if (!Command.isMissing(shell, "collect.sh under " + shell)) {
        Command.Ended ended = run(shell, "apim-2", collected.resolve(shell).toString());
        assertEquals(0, ended.status(), ended.said());
      }
    }
  }

  @Test
  void whatItCannotDoItSays() {
    assertEquals(2, run("sh", "nobody").status());
    assertTrue(run("sh", "nobody").said().contains("neither a load balancer nor a node"));
    assertEquals(0, run("sh", "apim-1", collected.toString()).status());
    Command.Ended again = run("sh", "apim-1", collected.toString());
    assertEquals(2, again.status());
    assertTrue(again.said().contains("is there already"), again.said());
    assertEquals(2, run("sh").status());
    assertTrue(run("sh", "--help").said().contains("of: lb-1"));
  }
}
