package apim.designer.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.NginxInstance;
import apim.designer.design.RandomDesigns;
import apim.designer.generator.NginxFiles;
import apim.designer.nginx.Includes;
import apim.designer.nginx.Parser;
import apim.designer.nginx.Statement;
import apim.designer.pipeline.Outcome;
import apim.designer.project.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The checks of public linters find nothing in our NGINX files but what `src/docs/lint.md` lists
/// with a reason.
final class LintTest {
  private static final Path PAGE = Path.of("src/docs/lint.md");
  private static final List<Path> GOLDEN =
      List.of(Path.of("src/test/resources/golden"), Path.of("src/test/resources/golden-sources"));

  @Test
  void theGoldenFilesHaveWhatThePageListsAndNothingElse() throws IOException {
    Set<String> found = new TreeSet<>();
    int files = 0;
    for (Path golden : GOLDEN) {
      try (Stream<Path> paths = Files.walk(golden)) {
        for (Path complete :
            paths.filter(path -> path.getFileName().toString().equals("nginx.conf")).toList()) {
          found.addAll(
              Lint.check(parsed(complete), parsed(complete.resolveSibling("conf.d/apim.conf"))));
          files++;
        }
      }
    }
    assertTrue(files > 19, files + " golden files");
    assertEquals(listed("golden"), found);
  }

  @Test
  void noTemplateAndNoRandomDesignHasAnythingElse() throws IOException {
    Set<String> found = new TreeSet<>();
    Stream.concat(
            Templates.all().stream().map(template -> Templates.design(template.id())),
            LongStream.range(0, 500).mapToObj(RandomDesigns::design))
        .map(design -> Outcome.of(design, GoldenCase.TODAY))
        .filter(outcome -> !outcome.hasErrors())
        .flatMap(outcome -> outcome.deployment().instances().stream())
        .filter(NginxInstance::endsTls)
        .forEach(
            instance ->
                found.addAll(
                    Lint.check(
                        NginxFiles.complete(instance).toList(),
                        NginxFiles.sites(instance).toList())));
    Set<String> listed = listed("golden");
    listed.addAll(listed("with names"));
    listed.addAll(listed("with paths"));
    assertEquals(listed, found);
  }

  /// A linter that sees nothing proves nothing.
  @Test
  void thePageOfWso2IsFoundFault() {
    String page =
        """
        events { worker_connections 1024; }
        http {
          upstream sslapi.am.wso2.com { server node-1.example.com:9443; }
          server {
            listen 443 ssl;
            server_name api.am.wso2.com;
            ssl_protocols TLSv1 TLSv1.2;
            location ~ /carbon { if ($request_uri) { rewrite ^/(.*) https://api.am.wso2.com/$1; } }
            location / {
              proxy_set_header Host $http_host;
              proxy_pass https://$host/x;
              allow 10.0.0.1;
              return 204;
            }
          }
        }
        """;
    assertEquals(
        Set.of(
            "allow_without_deny",
            "default_server_flag",
            "gzip",
            "host_spoofing",
            "hsts_header",
            "http_splitting",
            "if_is_evil",
            "missing_worker_processes",
            "proxy_pass_normalized",
            "return_bypasses_allow_deny",
            "rewrite",
            "ssrf",
            "stale_dns_cache",
            "unanchored_regex",
            "version_disclosure",
            "weak_ssl_tls",
            "worker_rlimit_nofile_vs_connections"),
        Lint.check(Parser.parse("page", page, Includes.NONE).statements(), List.of()));
  }

  private static List<? extends Statement> parsed(Path file) throws IOException {
    return Parser.parse(file.toString(), Files.readString(file), Includes.NONE).statements();
  }

  /// The checks of the page's rows for `files`.
  private static Set<String> listed(String files) throws IOException {
    return Pattern.compile("(?m)^\\| `([a-z_]+)` \\| ([a-z ]+) \\| .{40,} \\|$")
        .matcher(Files.readString(PAGE))
        .results()
        .filter(row -> row.group(2).equals(files))
        .map((MatchResult row) -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
