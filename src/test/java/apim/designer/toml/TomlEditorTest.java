package apim.designer.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TomlEditorTest {
  private static final Change PROXY_PORT =
      Samples.set("transport.https.properties", "proxyPort", Value.of(443));
  private static final Change DEVPORTAL =
      Samples.set("apim.devportal", "url", Value.of("https://p/devportal"));

  private static String own(String name) {
    return Samples.own("accepted").getOrDefault(name + ".toml", "");
  }

  private static String edited(String text, Change... changes) {
    return Promises.kept(text, text, List.of(changes)).text();
  }

  @Test
  void onlyTheValueIsReplacedAndTheTrailingCommentStays() {
    Edited edited = Promises.kept("", own("trailing-comments"), List.of(PROXY_PORT));
    assertEquals(
        List.of(
            new Range(
                own("trailing-comments").indexOf("9443"),
                3,
                "9443",
                List.of("lb-1/portals"),
                "Why proxyPort.")),
        edited.ranges());
    assertTrue(edited.text().contains("proxyPort = 443     # changed"));
  }

  @Test
  void theSpellingOfTheFileIsFollowed() {
    assertEquals(own("dotted-proxy-port"), edited(own("dotted-proxy-port"), PROXY_PORT));
    assertTrue(
        edited(own("dotted-without-proxy-port"), PROXY_PORT)
            .contains("\"8192\"\nproperties.proxyPort = 443\n\n[server]"));
    assertTrue(
        edited(own("dotted-from-transport"), PROXY_PORT)
            .contains("https.properties.port = 9443\nhttps.properties.proxyPort = 443\n"));
    assertTrue(
        edited(own("inline-table"), PROXY_PORT).contains("{ port = 9443, proxyPort = 443 } }"));
  }

  @Test
  void aCommentedOutTableIsMadeLiveWithThatKeyOnly() {
    assertEquals(
        own("commented-devportal")
            .replace("#[apim.devportal]", "[apim.devportal]")
            .replace(
                "#url = \"https://localhost:${mgt.transport.https.port}/devportal\"",
                "url = \"https://p/devportal\""),
        edited(own("commented-devportal"), DEVPORTAL));
    assertTrue(
        edited(own("commented-devportal-last"), DEVPORTAL)
            .contains("url = \"https://p/devportal\"   # the portal"));
  }

  @Test
  void aCommentedOutTableStaysWhereItWouldTakeKeysOrStopApim() {
    assertTrue(
        edited(own("commented-header-above-live-keys"), DEVPORTAL)
            .endsWith("offset = 0\n\n[apim.devportal]\nurl = \"https://p/devportal\"\n"));
    String behind =
        edited(
            own("commented-header-behind-sub-table"),
            Samples.set("apim.throttling", "service_url", Value.of("https://tm")));
    assertTrue(behind.startsWith("[apim.throttling]\nservice_url = \"https://tm\"\n\n[[apim."));
  }

  @Test
  void newLinesTakeTheLineEndingAndTheMissingFinalOne() {
    assertEquals(
        own("crlf-no-final-newline") + "\r\n\r\n[transport.https.properties]\r\nproxyPort = 443",
        edited(own("crlf-no-final-newline"), PROXY_PORT));
    assertEquals(
        own("no-final-newline") + "\noffset = 1",
        edited(own("no-final-newline"), Samples.set("server", "offset", Value.of(1))));
  }

  @Test
  void anElementIsFoundByItsNameAndAppendedWhenMissing() {
    String edited =
        edited(
            own("arrays-of-tables"),
            inEnvironment("Default", "https_endpoint", "https://gw"),
            inEnvironment("Production", "https_endpoint", "https://prod"));
    assertTrue(edited.contains("name = \"Sandbox\""));
    assertTrue(edited.contains("https_endpoint = \"https://localhost:${https.nio.port}\"\n\n[["));
    assertTrue(
        edited.endsWith(
            """
            https_endpoint = "https://gw"

            [[apim.gateway.environment]]
            name = "Production"
            https_endpoint = "https://prod"
            """));
  }

  private static Change inEnvironment(String name, String key, String value) {
    return new Change.SetInElement(
        List.of("apim", "gateway", "environment"),
        "name",
        name,
        List.of(),
        key,
        Value.of(value),
        List.of("apim-1"),
        "Why.");
  }

  @Test
  void surplusElementsGoAndTheirNeighboursStay() {
    String groups = own("url-groups");
    String edited =
        edited(
            groups,
            new Change.Elements(
                List.of("apim", "throttling", "url_group"),
                List.of(Samples.group("tm-1")),
                List.of("tm-1"),
                "Why."));
    assertEquals(
        groups.substring(
                0,
                groups.indexOf(
                    "\n[[apim.throttling.url_group]]\ntraffic_manager_urls = [\"tcp://tm-2"))
            + groups.substring(groups.indexOf("\n[server]")),
        edited);
  }

  @Test
  void inAMultiLineArrayOnlyTheStringsThatDifferChange() {
    assertEquals(
        own("multi-line-arrays").replace("tcp://old-1", "tcp://new-1"),
        edited(
            own("multi-line-arrays"),
            Samples.set(
                "apim.throttling",
                "throttle_decision_endpoints",
                Value.of(List.of("tcp://new-1:5672", "tcp://old-2:5672")))));
  }

  @Test
  void whatIsRightAlreadyIsNotTouched() {
    assertFalse(TomlEditor.apply(own("already-right"), Samples.CHANGES).changed());
  }

  @Test
  void textFromOutsideNeverBecomesSyntax() {
    String evil = "\"\n[server]\nx = \"\\ \u0000 \t ''' \u2028 ${a} $ref{b} é 😀";
    String text = edited("[server]\n", Samples.set("server", "hostname", Value.of(evil)));
    assertEquals(evil, ApimParser.values(text).get("server.hostname"));
    String key = edited("", Samples.set("a.b]\n[c", "k\"'=\n", Value.of(evil)));
    assertEquals(1, ApimParser.values(key).size());
  }

  @Test
  void textThatLooksLikeATemplateIsWrittenSoThatItIsNone() {
    String braces = "{{ a }} {% b %} <% c %> {{{";
    String text = edited("", Samples.set("{{k}}", "{{j}}", Value.of(List.of(braces))));
    assertTrue(ApimParser.values(text).containsValue(List.of(braces)), text);
  }

  @Test
  void aNameInOtherUseIsRefusedWithItsLine() {
    assertRefused(
        2, "[server]\nhostname.x = 1\n", Samples.set("server", "hostname", Value.of("a")));
    assertRefused(1, "server = 1\n", Samples.set("server", "hostname", Value.of("a")));
    assertRefused(1, "[[server]]\nx = 1\n", Samples.set("server", "hostname", Value.of("a")));
    assertRefused(
        1,
        "[apim.gateway.environment]\n",
        inEnvironment("Default", "https_endpoint", "https://gw"));
    assertRefused(
        2,
        "[apim.gateway]\nenvironment = [{ name = \"Default\" }]\n",
        inEnvironment("Default", "https_endpoint", "https://gw"));
  }

  private static void assertRefused(int line, String text, Change change) {
    TomlRefusal refusal =
        assertThrows(TomlRefusal.class, () -> TomlEditor.apply(text, List.of(change)), text);
    assertEquals(line, refusal.line(), refusal.sentence());
  }

  @Test
  void aFreshFilePutsParentsFirstAndIsAccepted() {
    Change group =
        new Change.Elements(
            List.of("apim", "throttling", "url_group"),
            List.of(Samples.group("tm-1")),
            List.of("tm-1"),
            "One group for each\ntraffic manager.");
    Change parent = Samples.set("apim.throttling", "service_url", Value.of("https://tm/services/"));
    List<TomlLine> lines = TomlEditor.fresh(List.of(group, parent));
    String text = lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    assertEquals(
        """
        # Why service_url.
        [apim.throttling]
        service_url = "https://tm/services/"

        # One group for each traffic manager.
        [[apim.throttling.url_group]]
        traffic_manager_urls = ["tcp://tm-1:9611"]
        traffic_manager_auth_urls = ["ssl://tm-1:9711"]
        """,
        text);
    assertTrue(ApimParser.accepts(text));
    assertEquals(List.of("lb-1/portals"), lines.get(2).refs());
    assertEquals(List.of("tm-1"), lines.get(5).refs());
  }

  @Test
  void everyFreshSampleIsAccepted() {
    String text =
        TomlEditor.fresh(Samples.CHANGES).stream()
            .map(line -> line.text() + "\n")
            .collect(Collectors.joining());
    assertTrue(ApimParser.accepts(text), text);
    assertFalse(TomlEditor.apply(text, Samples.CHANGES).changed(), text);
  }

  @Test
  void onlyChangedLinesCarryRefs() {
    Edited edited = TomlEditor.apply(own("crlf"), List.of(PROXY_PORT, DEVPORTAL));
    assertEquals(
        List.of("[apim.devportal]", "url = \"https://p/devportal\"", "proxyPort = 443 # port"),
        TomlEditor.lines(edited).stream()
            .filter(line -> !line.refs().isEmpty())
            .map(TomlLine::text)
            .toList());
  }

  /// Took minutes while the file was read anew for each element.
  @Test
  void elementsByTheThousandAreTakenAwayAndAddedAtOnce() {
    String group = "[[apim.throttling.url_group]]\ntraffic_manager_urls = [\"tcp://old:9611\"]\n";
    List<ArrayElement> wanted =
        IntStream.range(0, 4_000).mapToObj(i -> Samples.group("tm-" + i)).toList();
    List<String> path = List.of("apim", "throttling", "url_group");
    Change many = new Change.Elements(path, wanted, List.of("tm"), "Why.");
    Change one = new Change.Elements(path, wanted.subList(0, 1), List.of("tm"), "Why.");
    Edited added = TomlEditor.apply(group, List.of(many));
    assertEquals(4_000, Toml.read(added.text()).elements(path.toArray(String[]::new)).size());
    assertEquals(group, added.reverted());
    assertEquals(
        TomlEditor.apply(group, List.of(one)).text(),
        TomlEditor.apply(added.text(), List.of(one)).text());
  }
}
