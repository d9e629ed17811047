package apim.designer.discovery.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.discovery.FilesOnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Files as they are found on servers: small ones of ours that have what those have, and, where they
/// are there, the ones that people published.
final class FoundFilesTest {
  private static final Path FILES = Path.of("src/test/resources/lint/wild");
  private static final String KEY = "key.tsv";

  private static final Set<String> OF_EVERY_COPY =
      Set.of(
          "headers-lost",
          "forwarded-for-appended",
          "host-from-client",
          "forwarded-proto-missing",
          "nodes-not-verified",
          "hsts-missing");

  /// What else people's files have, and what they have not.
  private static final Map<String, List<Set<String>>> PUBLISHED =
      Map.of(
          "a/api.am.wso2.com",
          List.of(
              Set.of("redirect-by-rewrite", "names-resolved-once"),
              Set.of("missing-affinity", "directive-not-in-target", "no-shared-zone")),
          "a/gw.am.wso2.com",
          List.of(
              Set.of("redirect-by-rewrite", "names-resolved-once", "plain-requests-go-elsewhere"),
              Set.of("missing-affinity", "affinity-pointless")),
          "a/tm.am.wso2.com",
          List.of(
              Set.of("redirect-by-rewrite", "names-resolved-once"),
              Set.of("plain-requests-go-elsewhere", "missing-affinity")),
          "b/nginx.conf",
          List.of(
              Set.of(
                  "redirect-by-rewrite",
                  "names-resolved-once",
                  "client-certificate-open",
                  "carbon-open"),
              Set.of("missing-affinity", "no-shared-zone", "websocket-not-upgraded")),
          "c/nginx-apim.conf",
          List.of(
              Set.of("variable-in-upstream", "no-shared-zone", "forwarded-host-missing"),
              Set.of("missing-affinity", "response-headers-too-small", "affinity-pointless")),
          "c/nginx-gateway.conf",
          List.of(
              Set.of("variable-in-upstream", "no-shared-zone", "client-certificate-open"),
              Set.of("missing-affinity", "carbon-open")),
          "d/nginx.conf",
          List.of(
              Set.of(
                  "affinity-pointless",
                  "no-shared-zone",
                  "redirect-by-rewrite",
                  "plain-requests-go-elsewhere",
                  "response-headers-too-small"),
              Set.of("missing-affinity", "directive-not-in-target", "names-resolved-once")),
          "f/cli.apim.com",
          List.of(
              Set.of(
                  "directive-not-in-target",
                  "weak-tls-protocol",
                  "proxy-pass-with-uri",
                  "names-resolved-once"),
              Set.of("plain-on-tls-port", "weak-cipher", "no-default-server")));

  @Test
  void eachFileHasTheFaultsOfTheKeyAndNoOthers() throws IOException {
    Map<String, Set<String>> wanted = new TreeMap<>();
    for (String line : Files.readAllLines(FILES.resolve(KEY))) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        wanted
            .computeIfAbsent(cells[0], _ -> new TreeSet<>())
            .add("%3s %s".formatted(cells[1], cells[2]));
      }
    }
    Map<String, Set<String>> found = new TreeMap<>();
    for (String name : wanted.keySet()) {
      LintReport report = Linter.lint(FilesOnDisk.read(FILES.resolve(name)), Optional.empty());
      assertEquals(List.of(), report.unread(), name);
      found.put(
          name,
          report
              .standing()
              .map(one -> "%3s %s".formatted(one.line(), one.check().id()))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    assertEquals(10, wanted.size());
    assertEquals(wanted, found);
  }

  @Test
  void theFilesThatPeoplePublishedHaveWhatTheirKeySays() throws IOException {
    Path corpus = Path.of("../shared/corpus/wild/nginx");
    if (!Files.isDirectory(corpus)) {
      System.out.println("Files that people published: not run, there is no folder " + corpus);
      return;
    }
    for (Map.Entry<String, List<Set<String>>> file : PUBLISHED.entrySet()) {
      LintReport report =
          Linter.lint(FilesOnDisk.read(corpus.resolve(file.getKey())), Optional.empty());
      assertEquals(List.of(), report.unread());
      Set<String> ids = LinterTest.ids(report);
      Set<String> missed = new TreeSet<>(file.getValue().getFirst());
      missed.addAll(OF_EVERY_COPY);
      // It sets X-Forwarded-Proto around the location, where it is lost.
      if (file.getKey().startsWith("b/")) {
        missed.remove("forwarded-proto-missing");
      }
      missed.removeAll(ids);
      assertEquals(Set.of(), missed, file.getKey());
      Set<String> wrong = new TreeSet<>(file.getValue().getLast());
      wrong.retainAll(ids);
      assertEquals(Set.of(), wrong, file.getKey());
    }
    try (Stream<Path> all = Files.list(corpus)) {
      for (Path system : all.toList()) {
        LintReport report = Linter.lint(FilesOnDisk.read(system), Optional.empty());
        assertEquals(List.of(), report.unread(), system.toString());
        assertTrue(report.findings().size() > 5, system.toString());
      }
    }
  }
}
