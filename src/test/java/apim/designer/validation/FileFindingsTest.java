package apim.designer.validation;

import static apim.designer.validation.FileCases.WHOLE;
import static apim.designer.validation.FileCases.file;
import static apim.designer.validation.FileCases.password;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import apim.designer.design.Design;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the rules on attached files say, word for word.
final class FileFindingsTest {
  @Test
  void aHeaderInTheMiddleOfATableIsNamedWithTheKeysThatItTakes() {
    assertFinds(
        "keys-swallowed",
        file(
            """
            [server]
            hostname = "apis.example.com"

            [transport.https.properties]
            proxyPort = "443"

            #offset=0
            mode = "single"
            server_role = "default"
            """),
        "In lines 8 and 9 of the deployment.toml of node apim-1, mode and server_role are read as"
            + " of [transport.https.properties], because that table begins in line 4, in the middle"
            + " of [server]; move them above line 4.");
  }

  @Test
  void keysThatHaveNoEffectAreSentToTheirTable() {
    assertFinds(
        "dead-key",
        file("[server]\nhostname = \"a\"\n[transport.https]\nproxyPort = 443\nproxyHost = \"b\"\n"),
        "In lines 4 and 5 of the deployment.toml of node apim-1, proxyPort and proxyHost have no"
            + " effect in [transport.https]; move them to [transport.https.properties].");
  }

  @Test
  void aMisspeltTableIsToldItsName() {
    assertFinds(
        "misspelt-table",
        file("[server]\nhostname = \"a\"\n[[event_listener]]\n[event_listener.propertie]\n"),
        "In line 4 of the deployment.toml of node apim-1, API-M knows no table"
            + " [event_listener.propertie], so what stands in it has no effect; write"
            + " [event_listener.properties].");
  }

  @Test
  void aDatabaseInAFileOfOneNodeIsSharedByNone() {
    assertFinds(
        "h2-in-a-cluster",
        file("[server]\nhostname = \"a\"\n[database.apim_db]\ntype = \"H2\"\n"),
        "In line 4 of the deployment.toml of node apim-1, [database.apim_db] is H2 in a file of"
            + " this node, which apim-2 cannot share; name the database server that all of them"
            + " use.");
  }

  @Test
  void noPasswordAndNoKeyIsEverShown() {
    Design design =
        file(
            file(
                Sketch.base().withApim(ApimVersion.of("4.7.0")),
                "apim-1",
                password("Hush#4711") + "[encryption]\nkey = \"Hush-one\"\n"),
            "apim-2",
            WHOLE + "[encryption]\nkey = \"Hush-two\"\n");
    List<Finding> findings = Checked.check(design);
    assertFalse(findings.stream().anyMatch(finding -> finding.message().contains("Hush")));
    assertFinds(
        "password-not-url-encoded",
        design,
        "In line 7 of the deployment.toml of node apim-1, the password has characters that the URL"
            + " of the event broker cannot hold as they are; give username and the URL-encoded"
            + " password in [apim.throttling.jms] and [apim.event_hub.jms] too.");
    assertFinds(
        "encryption-keys-differ",
        design,
        "In line 13 of the deployment.toml of node apim-2, the key of [encryption] is not the one"
            + " in line 13 of that of node apim-1; give every node the key under which the database"
            + " was first filled.");
  }

  @Test
  void everyPlaceWithAPathIsNamed() {
    assertFinds(
        "context-path-not-served",
        file(
            """
            [server]
            proxy_context_path = "/apim"
            [[apim.gateway.environment]]
            http_endpoint = "http://api.example.com/gateway"
            https_endpoint = "https://api.example.com/gateway"
            [apim.devportal]
            url = "https://api.example.com/apim/devportal"
            """),
        "In lines 2, 4, 5 and 7 of the deployment.toml of node apim-1, clients are sent to /apim"
            + " and /gateway, where no site lies; give the site in front that path, or take the"
            + " paths out of the file.");
  }

  @Test
  void whatTheFileOfAnotherProductSaysIsNotJudgedAsApiManagers() {
    assertEquals(
        List.of("file-of-other-product"),
        Checked.check(
                file(
                    """
                    [server]
                    hostname = "a"
                    [user_store]
                    type = "read_only_ldap"
                    [transport.http]
                    proxyPort = 1
                    """))
            .stream()
            .map(finding -> finding.rule().id())
            .toList());
  }

  private static void assertFinds(String rule, Design design, String message) {
    assertEquals(
        List.of(message),
        Checked.check(design).stream()
            .filter(finding -> finding.rule().id().equals(rule))
            .map(Finding::message)
            .toList());
  }
}
