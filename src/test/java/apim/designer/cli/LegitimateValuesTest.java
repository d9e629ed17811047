package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Values that NGINX and API-M take go from the file to the bundle, in the form that each wants.
final class LegitimateValuesTest {
  private static final String DESIGN =
      """
      {
        "format": "apim-topology", "schemaVersion": 1, "apim": "4.2.0",
        "nodes": [
          { "id": "apim-1", "profile": "all-in-one", "address": "wso2_am_1" },
          { "id": "apim-2", "profile": "all-in-one", "address": "[2001:DB8::11]" },
          { "id": "apim-3", "profile": "all-in-one", "address": "::ffff:10.0.0.1" }
        ],
        "loadBalancers": [
          { "id": "lb-1", "nginx": { "edition": "open-source", "version": "1.30" },
            "behindProxy": [ "::ffff:10.0.0.0/104" ],
            "sites": [
              SITES
            ] },
          { "id": "lb-2", "nginx": { "edition": "plus", "version": "R33-P2" } }
        ]
      }
      """;

  @TempDir Path folder;

  private Path design(String... hosts) throws IOException {
    List<String> sites =
        Stream.of(hosts)
            .map(
                host ->
                    """
                    { "id": "site-%d", "hostname": "%s", "listener": "gateway-https",
                      "logDirectory": "/var/log/my logs",
                      "members": [ { "node": "apim-1" }, { "node": "apim-2" },
                                   { "node": "apim-3" } ] }\
                    """
                        .formatted(List.of(hosts).indexOf(host), host))
            .toList();
    return Files.writeString(
        folder.resolve("d.apimtopology"), DESIGN.replace("SITES", String.join(",", sites)));
  }

  @Test
  void eachIsTakenAndComesOutInTheFormThatIsWanted() throws Exception {
    Path design =
        design(
            "*.gw.example.com",
            "10.0.0.10",
            "2001:db8::10",
            "API.Example.com",
            "b\u00fccher.example");
    Run validated = Run.of("validate", design);
    assertTrue(validated.status() < 2, validated.err());
    Path bundle = folder.resolve("b.zip");
    Run exported = Run.of("export", design, "-o", bundle, "--force");
    assertEquals(0, exported.status(), exported.err());
    String sites = entry(bundle, "load-balancers/lb-1/conf.d/apim.conf");
    for (String part :
        List.of(
            "server_name *.gw.example.com;",
            "server_name 10.0.0.10;",
            "server_name [2001:db8::10];",
            "server_name api.example.com;",
            "server_name xn--bcher-kva.example;",
            "return 308 https://$host$request_uri;",
            "return 308 https://[2001:db8::10]$request_uri;",
            "server wso2_am_1:8243",
            "server [2001:db8::11]:8243",
            "server [::ffff:a00:1]:8243",
            "access_log \"/var/log/my logs/access.log\"")) {
      assertTrue(sites.contains(part), part + " is not in\n" + sites);
    }
    X509Certificate certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(
                    new ByteArrayInputStream(
                        entry(bundle, "load-balancers/lb-1/ssl/lb-1.crt")
                            .getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        List.of(
            List.of(2, "*.gw.example.com"),
            List.of(7, "10.0.0.10"),
            List.of(7, "2001:db8:0:0:0:0:0:10"),
            List.of(2, "api.example.com"),
            List.of(2, "xn--bcher-kva.example")),
        List.copyOf(certificate.getSubjectAlternativeNames()));
    String edits = entry(bundle, "nodes/apim-1/deployment.toml.edits");
    assertFalse(edits.contains("*."), edits);
    assertTrue(edits.contains("10.0.0.10"), edits);
    assertTrue(entry(bundle, "diagram.svg").contains("b\u00fccher.example"));
    assertEquals(0, Run.of("render", design, "-o", folder.resolve("out")).status());
    assertTrue(
        Files.readString(folder.resolve("out/README.md"))
            .contains("DNS:*.gw.example.com, IP:10.0.0.10, IP:2001:db8:0:0:0:0:0:10"));
  }

  @Test
  void anAddressWithAPortIsToldWhatIsWrong() throws Exception {
    Path design = design("a.example.com");
    Files.writeString(design, Files.readString(design).replace("wso2_am_1", "10.0.0.1:9443"));
    Run run = Run.of("validate", design);
    assertEquals(2, run.status());
    assertTrue(run.err().contains("an address has no port, so it does not belong here"), run.err());
  }

  @Test
  void aNodeWhoseIdIsDigitsNeedsNoAddress() throws Exception {
    Path design =
        Files.writeString(
            folder.resolve("d.apimtopology"),
            DESIGN
                .replace("SITES", "")
                .replace("{ \"id\": \"apim-1\"", "{ \"id\": \"1\"")
                .replace(", \"address\": \"wso2_am_1\"", ""));
    for (List<Object> words :
        List.of(
            List.<Object>of("validate", design),
            List.<Object>of("render", design, "-o", folder.resolve("out")),
            List.<Object>of("draw", design, "-o", folder.resolve("p.svg")),
            List.<Object>of("export", design, "-o", folder.resolve("b.zip"), "--force"))) {
      Run run = Run.of(words.toArray());
      assertTrue(run.status() < 2 && run.speaksToPeople(), words + " " + run.err());
    }
  }

  private static String entry(Path zip, String name) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError(name + " is not in the bundle");
  }
}
