package apim.designer.desk.form;

import static apim.designer.desk.form.Sheet.sample;
import static apim.designer.topology.Sketch.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.Affinity;
import apim.designer.topology.CookieName;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.LogDirectory;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.TcpPort;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The properties of a site, of its affinity and of its members.
final class SitePropertiesTest {
  private static final Sheet SITE = new Sheet(sample(), "lb-1/portals");

  private static Design with(UnaryOperator<Site> change) {
    return sample()
        .mapTopology(
            all ->
                all.map(
                    LoadBalancer.class,
                    lb ->
                        lb.mapSites(
                            site -> site.id().equals(id("portals")) ? change.apply(site) : site)));
  }

  @Test
  void eachPropertyChangesThatAlone() {
    assertEquals(
        with(site -> site.mapFront(front -> front.withHostname(new Hostname("new.example.com")))),
        SITE.typed("hostname", "New.Example.com "));
    assertEquals(
        with(site -> site.mapBack(back -> back.withListener(Listener.WEBSOCKET))),
        SITE.chosen("listener", "WebSocket APIs"));
    assertEquals(
        with(site -> site.mapFront(front -> front.withPort(Optional.of(new TcpPort(8443))))),
        SITE.typed("port", "8443"));
    assertEquals(
        with(site -> site.mapFront(front -> front.withTls(Optional.of(false)))),
        SITE.switched("tls", false));
    assertEquals(
        with(site -> site.mapFront(front -> front.withRedirectHttp(false))),
        SITE.switched("redirect", false));
    assertEquals(
        with(site -> site.mapBack(back -> back.withPkce(true))), SITE.switched("pkce", true));
    assertEquals(with(Sketch.console(true)), SITE.switched("serves-carbon", true));
    assertEquals(
        with(
            site ->
                site.mapFront(
                    front -> front.withLogDirectory(Optional.of(new LogDirectory("/var/log/a"))))),
        SITE.typed("logs", "/var/log/a"));
    assertEquals(
        new Edit.Rename(Ref.of(id("lb-1"), id("portals")), id("main")).applyTo(sample()),
        SITE.typed("id", "main"));
  }

  @Test
  void whatIsLeftOutIsHintedAtAndComesBack() {
    assertEquals("443", SITE.text("port").hint());
    assertEquals("/var/log/nginx/portals", SITE.text("logs").hint());
    assertEquals(sample(), new Sheet(SITE.typed("port", "1"), "lb-1/portals").typed("port", ""));
    assertEquals(
        sample(), new Sheet(SITE.switched("tls", false), "lb-1/portals").switched("tls", true));
    assertEquals(sample(), new Sheet(SITE.typed("logs", "/a"), "lb-1/portals").typed("logs", " "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hostname | a b     | A host name has labels of letters, digits and hyphens, joined by dots, such as api.example.com or *.gw.example.com; an IP address will do, too.
          port     | 70000   | A port is a number from 1 to 65535.
          port     | https   | A whole number is wanted here.
          logs     | var/log | A log folder is an absolute path of letters, digits, dots, hyphens, underscores and spaces, such as /var/log/nginx/portals.
          id       | gateway | The id gateway is taken; choose one that is free.
          """)
  void whatIsRefusedIsASentence(String key, String text, String sentence) {
    assertEquals(sentence, SITE.refusal(key, text));
  }

  @Test
  void theTargetDecidesWhichAffinityCanBeChosen() {
    assertTrue(SITE.option("affinity", "Client address").possible());
    Property.Option sticky = SITE.option("affinity", "Cookie of NGINX");
    assertFalse(sticky.possible());
    assertEquals("needs NGINX 1.29.6 or NGINX Plus", sticky.note());
    Design plus =
        sample()
            .mapTopology(
                all -> all.map(LoadBalancer.class, lb -> lb.withNginx(new NginxTarget.Plus(33))));
    assertTrue(new Sheet(plus, "lb-1/portals").option("affinity", "Cookie of NGINX").possible());
  }

  @Test
  void anAffinityBringsItsOwnProperties() {
    assertEquals(
        with(site -> site.mapBack(back -> back.withAffinity(new Affinity.IpHash()))),
        SITE.chosen("affinity", "Client address"));
    assertFalse(SITE.has("cookie") || SITE.has("timeout"));
    Sheet learning = new Sheet(SITE.chosen("affinity", "Cookie of API-M"), "lb-1/portals");
    assertEquals("JSESSIONID", learning.text("cookie").value());
    assertEquals(
        with(
            site ->
                site.mapBack(
                    back ->
                        back.withAffinity(
                            new Affinity.StickyLearn(
                                new CookieName("SID"), Duration.ofMinutes(30))))),
        learning.typed("cookie", "SID"));
    assertEquals(
        with(
            site ->
                site.mapBack(
                    back ->
                        back.withAffinity(
                            new Affinity.StickyLearn(
                                Affinity.SESSION_COOKIE, Duration.ofHours(1))))),
        learning.typed("timeout", "1h"));
    assertEquals(
        "A timeout lies between one second and a year, such as 30m.",
        learning.refusal("timeout", "0s"));
    assertEquals(
        "A time is a number and s, m, h or d for seconds, minutes, hours or days, such as 30m.",
        learning.refusal("timeout", "half an hour"));
  }

  @Test
  void membersAreAddedOrderedBackedUpAndDisconnected() {
    Property.Switch backup = SITE.entry("member/1/apim-2").toggle().orElseThrow();
    assertEquals(
        with(
            site ->
                site.withMembers(List.of(Member.of(id("apim-1")), new Member(id("apim-2"), true)))),
        backup.edit().apply(true).applyTo(sample()));
    assertEquals(
        with(site -> site.withMembers(site.members().reversed())),
        SITE.acted("member/1/apim-2", Property.Sign.UP));
    assertEquals(
        with(site -> site.withoutMember(id("apim-1"))),
        SITE.acted("member/0/apim-1", Property.Sign.REMOVE));
    assertFalse(SITE.has("connect"));
    assertEquals(
        new Edit.Connect(id("lb-1"), id("gateway"), Member.of(id("apim-2"))).applyTo(sample()),
        new Sheet(sample(), "lb-1/gateway").chosen("connect", "apim-2"));
  }

  @Test
  void aMemberIsSetOnItsOwnToo() {
    Sheet member = new Sheet(sample(), "lb-1/portals/apim-2");
    assertEquals(
        with(
            site ->
                site.withMembers(List.of(Member.of(id("apim-1")), new Member(id("apim-2"), true)))),
        member.switched("backup", true));
    assertEquals(with(site -> site.withMembers(site.members().reversed())), member.done("UP"));
    assertEquals(with(site -> site.withoutMember(id("apim-2"))), member.done("REMOVE"));
  }

  @Test
  void everySwitchThatIsOfferedChangesTheFilesOrWhatIsFound() {
    int offered = 0;
    for (Listener listener : Listener.values()) {
      for (boolean tls : List.of(true, false)) {
        Design design =
            with(
                site ->
                    site.mapBack(back -> back.withListener(listener))
                        .mapFront(front -> front.withTls(Optional.of(tls))));
        Outcome before = Sheet.snapshot(design).outcome();
        for (Property property : new Sheet(design, "lb-1/portals").state().properties()) {
          if (property instanceof Property.Switch toggle && toggle.on().isPresent()) {
            offered++;
            Design changed = toggle.edit().apply(!toggle.on().get()).applyTo(design);
            Outcome after = Sheet.snapshot(changed).outcome();
            assertTrue(
                !texts(before).equals(texts(after)) || !before.findings().equals(after.findings()),
                listener + (tls ? " with TLS: " : ": ") + toggle.key());
          }
        }
      }
    }
    assertTrue(offered > 30, offered + " switches");
  }

  private static List<String> texts(Outcome outcome) {
    return outcome.artifacts("").stream()
        .filter(one -> one.path().startsWith("load-balancers/") || one.path().startsWith("nodes/"))
        .map(one -> one.path() + "\n" + one.text())
        .toList();
  }

  @Test
  void whatCannotApplyIsNotOfferedUnlessItIsSet() {
    Sheet gateway =
        new Sheet(
            with(site -> site.mapBack(back -> back.withListener(Listener.GATEWAY_HTTPS))),
            "lb-1/portals");
    assertFalse(gateway.has("pkce"));
    assertTrue(SITE.has("pkce"));
    Sheet plain =
        new Sheet(
            with(site -> site.mapFront(front -> front.withTls(Optional.of(false)))),
            "lb-1/portals");
    assertFalse(plain.has("redirect"));
    assertTrue(SITE.has("redirect"));
    Sheet set =
        new Sheet(
            with(
                site ->
                    site.mapBack(back -> back.withListener(Listener.GATEWAY_HTTPS).withPkce(true))),
            "lb-1/portals");
    assertTrue(set.has("pkce"), "it can be taken back");
  }

  @Test
  void anIdIsTakenInWhateverCaseItIsTyped() {
    assertEquals(
        new Edit.Rename(Ref.parse("lb-1/portals"), id("web-1")).applyTo(sample()),
        SITE.typed("id", " Web-1 "));
  }
}
