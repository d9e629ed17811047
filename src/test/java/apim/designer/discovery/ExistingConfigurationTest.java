package apim.designer.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.nginx.Block;
import apim.designer.nginx.Context;
import apim.designer.nginx.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExistingConfigurationTest {
  private static final String MAIN =
      """
      events { worker_connections 1024; }
      http {
        include mime.types;
        include /etc/nginx/conf.d/*.conf;
      }
      """;
  private static final String SITE =
      """
      # portals
      server {
        listen 443 ssl;
        server_name %s;
      }
      """;

  @TempDir private Path folder;

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static ExistingConfiguration text(String name, String text) {
    return ExistingConfiguration.of(GivenFiles.text(name, text));
  }

  private static NginxConfiguration only(ExistingConfiguration existing) {
    assertEquals(List.of(), existing.unread());
    assertEquals(1, existing.nginx().size(), existing.nginx().toString());
    return existing.nginx().getFirst();
  }

  private static List<Place> servers(NginxConfiguration nginx) {
    return nginx.http().stream()
        .filter(one -> one instanceof Block block && block.name().equals("server"))
        .map(nginx::placeOf)
        .toList();
  }

  @Test
  void aFileIsReadWithWhatItIncludesInNginxsOrder() throws IOException {
    Path main = write("nginx.conf", MAIN);
    write("conf.d/b.conf", SITE.formatted("b.example.org"));
    write("conf.d/a.conf", SITE.formatted("a.example.org"));
    write("conf.d/.hidden.conf", "nonsense {");
    write("conf.d/a.conf.bak", "nonsense {");

    NginxConfiguration nginx = only(ExistingConfiguration.of(FilesOnDisk.read(main)));

    assertEquals(
        List.of(new Place(folder + "/conf.d/a.conf", 2), new Place(folder + "/conf.d/b.conf", 2)),
        servers(nginx));
    assertTrue(nginx.isWhole());
    assertEquals(java.util.Set.of("mime.types"), nginx.missing());
  }

  @Test
  void aFolderIsReadByItsMainFileAndItsPartsAreNotReadTwice() throws IOException {
    write("etc/nginx/nginx.conf", MAIN);
    write("etc/nginx/conf.d/a.conf", SITE.formatted("a.example.org"));
    write("etc/nginx/mime.types", "types { text/html html; }\n");
    write("README.md", "server {");

    NginxConfiguration nginx = only(ExistingConfiguration.of(FilesOnDisk.read(folder)));

    assertEquals(List.of(new Place(folder + "/etc/nginx/conf.d/a.conf", 2)), servers(nginx));
    assertEquals(java.util.Set.of(), nginx.missing());
  }

  @Test
  void theFilesOfConfDWithoutAMainFileAreOneConfiguration() throws IOException {
    write("conf.d/b.conf", SITE.formatted("b.example.org"));
    write("conf.d/a.conf", "upstream x { server 10.0.0.1:9443; }\n");

    NginxConfiguration nginx = only(ExistingConfiguration.of(FilesOnDisk.read(folder)));

    assertEquals(Context.HTTP, nginx.start());
    assertEquals(2, nginx.http().stream().filter(Block.class::isInstance).count());
  }

  @Test
  void aLinkOutOfTheFolderIsSaidAndNotFollowed() throws IOException {
    Path outside = write("elsewhere/secret.conf", SITE.formatted("secret.example.org"));
    write("nginx/conf.d/a.conf", SITE.formatted("a.example.org"));
    Files.createSymbolicLink(folder.resolve("nginx/conf.d/b.conf"), outside);

    ExistingConfiguration existing =
        ExistingConfiguration.of(FilesOnDisk.read(folder.resolve("nginx")));

    assertEquals(1, existing.nginx().getFirst().http().size() - 1);
    assertEquals(1, existing.unread().size());
    assertTrue(existing.unread().getFirst().toString().contains("b.conf:1: the link leads out"));
  }

  @Test
  void aDumpIsItsFilesAndSaysItsVersion() {
    String dump =
        """
        nginx version: nginx/1.22.1
        nginx: the configuration file /etc/nginx/nginx.conf syntax is ok
        nginx: configuration file /etc/nginx/nginx.conf test is successful
        # configuration file /etc/nginx/nginx.conf:
        events {}
        http {
          include /etc/nginx/conf.d/*.conf;
        }

        # configuration file /etc/nginx/conf.d/a.conf:
        server {
          listen 80;
        }
        """;
    ExistingConfiguration existing = text("dump.txt", dump);
    NginxConfiguration nginx = only(existing);

    assertEquals(List.of(new Place("/etc/nginx/conf.d/a.conf", 1)), servers(nginx));
    assertEquals(
        new Place("dump.txt", 11), existing.given(new Place("/etc/nginx/conf.d/a.conf", 1)));
    assertEquals("nginx 1.22.1", nginx.target().orElseThrow().displayName());
  }

  @Test
  void theReleaseOfPlusAndThatOfOurOwnFilesAreKnown() {
    assertEquals(
        "NGINX Plus R31",
        NginxRelease.said("nginx version: nginx/1.25.3 (nginx-plus-r31)")
            .orElseThrow()
            .target()
            .displayName());
    assertEquals(
        "nginx 1.25.3",
        NginxRelease.said("nginx version: openresty/1.25.3.2")
            .orElseThrow()
            .target()
            .displayName());
    assertEquals(
        "nginx 1.30.4",
        only(text("apim.conf", "# Sites of lb-1, written for nginx 1.30.4\n" + SITE))
            .target()
            .orElseThrow()
            .displayName());
    assertTrue(NginxRelease.said("nginx version: nginx/9").isEmpty());
  }

  @Test
  void aLoneServerAPartOfOneAndALoneLocationStandWhereTheyBelong() {
    assertEquals(Context.HTTP, only(text("a", "server { listen 80; }")).start());
    NginxConfiguration part = only(text("a", "listen 80;\nlocation / { return 204; }"));
    assertEquals(Context.SERVER, part.start());
    assertEquals(List.of(new Place("a", 1)), servers(part));
    assertEquals(
        Context.STREAM,
        only(text("a", "server { listen 5672; proxy_pass 10.0.0.1:5672; proxy_timeout 1h; }"))
            .start());
  }

  @Test
  void whatNginxCannotReadIsSaidWithFileAndLine() {
    ExistingConfiguration existing = text("a.conf", "server {\n  listen 80\n}\n");
    assertEquals(List.of(), existing.nginx());
    assertEquals(
        List.of("a.conf:3: a closing brace inside a directive; end \"listen\" with a semicolon"),
        existing.unread().stream().map(Unread::toString).toList());
  }

  @Test
  void filesOfOtherProductsAreNamed() {
    ExistingConfiguration haproxy = text("lb.cfg", "# ours\nglobal\n  daemon\nfrontend x\n");
    assertTrue(haproxy.unread().getFirst().sentence().contains("HAProxy, which is not read yet"));
    ExistingConfiguration httpd = text("site.conf", "<VirtualHost *:443>\n</VirtualHost>\n");
    assertTrue(httpd.unread().getFirst().sentence().contains("Apache httpd"));
  }

  @Test
  void aDeploymentTomlIsKnownByItsNameOrItsTables() {
    String text = "[server]\nhostname = \"api.example.org\"\n";
    for (String name : List.of("deployment.toml", "standard input", "apim-1.toml")) {
      DeploymentFile file = text(name, text).deploymentFiles().getFirst();
      assertEquals("api.example.org", file.toml().orElseThrow().text("server", "hostname").get());
    }
    DeploymentFile killer = text("deployment.toml", text + text).deploymentFiles().getFirst();
    assertEquals(3, killer.refusal().orElseThrow().line());
  }

  @Test
  void aZipIsAFolder() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("load-balancers/lb-1/nginx.conf"));
      zip.write(MAIN.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("load-balancers/lb-1/conf.d/apim.conf"));
      zip.write(SITE.formatted("a.example.org").getBytes(StandardCharsets.UTF_8));
    }
    Path file = Files.write(folder.resolve("bundle.zip"), bytes.toByteArray());

    NginxConfiguration nginx = only(ExistingConfiguration.of(FilesOnDisk.read(file)));

    assertEquals(
        List.of(new Place(file + "/load-balancers/lb-1/conf.d/apim.conf", 2)), servers(nginx));
  }

  @Test
  void whatIsNotUtf8IsReadAllTheSame() throws IOException {
    GivenFiles given =
        FilesOnDisk.read(
            "standard input",
            new ByteArrayInputStream("# für\nserver { }".getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals(1, only(ExistingConfiguration.of(given)).http().size() - 1);
  }

  @Test
  void patternsMatchAsGlobDoes() {
    assertTrue(Wildcard.of("a/*.conf").matches("a/b.conf"));
    assertTrue(Wildcard.of("a/[a-c]?.conf").matches("a/bx.conf"));
    assertTrue(Wildcard.of("*a*b*").matches("xxaxxbxx"));
    for (String other : List.of("a/b/c.conf", "a/.b.conf", "b.conf", "a/b.conf2")) {
      assertTrue(!Wildcard.of("a/*.conf").matches(other), other);
    }
    assertTrue(!Wildcard.of("a/[!a-c].conf").matches("a/b.conf"));
  }
}
