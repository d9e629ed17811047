package apim.designer.desk.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.catalog.Catalog;
import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.desk.Words;
import apim.designer.nginx.Target;
import apim.designer.nginx.Version;
import apim.designer.project.Templates;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.External;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.validation.Rule;
import apim.designer.validation.Rules;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The pages of the help, as a whole.
final class ManualTest {
  private static final Target OLD = Target.openSource(new Version(1, 22, 1));
  private static final Target PLUS = Target.plus(33);

  private static Circumstances of(String apim) {
    return new Circumstances(Catalog.standard().release(ApimVersion.of(apim)), List.of(OLD, PLUS));
  }

  private static Page page(Topic topic) {
    return Manual.page(topic, of("3.1.0"));
  }

  private static <T extends Span> List<T> spans(Page page, Class<T> kind) {
    return page.spans().filter(kind::isInstance).map(kind::cast).toList();
  }

  @ParameterizedTest
  @EnumSource
  void everyTopicHasAPageWithATitleWordsAndASource(Topic topic) {
    Page page = page(topic);
    assertFalse(page.title().isBlank());
    assertEquals(page.title(), Manual.title(topic));
    assertTrue(
        page.blocks().stream().anyMatch(ManualBlock.Paragraph.class::isInstance)
            && page.spans().mapToInt(span -> span.text().length()).sum() > 300,
        topic + " explains something");
    List<Span.Source> sources = spans(page, Span.Source.class);
    assertFalse(sources.isEmpty(), topic + " has a source");
    for (Span.Source source : sources) {
      URI uri = URI.create(source.url());
      assertEquals("https", uri.getScheme(), source.url());
      assertTrue(uri.getHost().contains("."), source.url());
    }
  }

  @ParameterizedTest
  @EnumSource
  void noMarkIsLeftUnread(Topic topic) {
    for (String release : Catalog.standard().releases()) {
      Manual.page(topic, of(release + ".0"))
          .spans()
          .filter(span -> !(span instanceof Span.Code))
          .forEach(
              span ->
                  assertFalse(
                      span.text().matches(".*(\\*\\*|`|\\]\\(|\\{[a-z]+[:}]).*"), span.text()));
    }
  }

  @Test
  void everyRuleOfTheBookIsOnAPage() {
    Set<Rule> explained =
        Stream.of(Topic.values())
            .flatMap(topic -> page(topic).ruleLists())
            .flatMap(list -> list.rules().stream())
            .collect(Collectors.toSet());
    assertEquals(
        List.of(),
        Rules.ALL.stream().filter(rule -> !explained.contains(rule)).map(Rule::id).toList());
  }

  @Test
  void everyKindOfWhatStandsOutsideIsOnItsPage() {
    Set<String> bold =
        spans(page(Topic.EXTERNAL), Span.Strong.class).stream()
            .map(Span::text)
            .collect(Collectors.toSet());
    assertEquals(
        List.of(),
        Stream.of(External.Kind.values())
            .map(Words::of)
            .filter(name -> !bold.contains(name))
            .toList());
  }

  @Test
  void everyPageIsFoundFromAPageThatIsOpenedByAKey() {
    Set<Topic> profiles =
        EnumSet.copyOf(
            Stream.of(Topic.values()).filter(topic -> topic.profile().isPresent()).toList());
    Set<Topic> reached = EnumSet.copyOf(profiles);
    // What F1 opens on a selection or on a panel.
    reached.addAll(List.of(Topic.DESIGN, Topic.LOAD_BALANCER, Topic.SITE, Topic.MEMBER));
    reached.addAll(List.of(Topic.ZONE, Topic.NOTE, Topic.EXTERNAL, Topic.LINK));
    reached.addAll(List.of(Topic.PALETTE, Topic.OUTLINE, Topic.CANVAS));
    reached.addAll(List.of(Topic.PROBLEMS, Topic.PREVIEW));
    for (int before = 0; before < reached.size(); ) {
      before = reached.size();
      for (Topic topic : List.copyOf(reached)) {
        spans(page(topic), Span.Turn.class).forEach(turn -> reached.add(turn.topic()));
      }
    }
    assertEquals(EnumSet.allOf(Topic.class), reached);
    assertEquals(Profile.values().length, profiles.size());
  }

  @Test
  void theVerdictsAreThoseOfTheRelease() {
    ManualBlock.Table old = verdicts("3.1.0");
    assertTrue(
        old.rows()
            .contains(
                List.of("Publisher, Portals and management", "Error: logins or deployments break")),
        old.toString());
    assertTrue(
        old.rows()
            .contains(
                List.of("Gateway Worker, APIs over HTTPS", "Sound; affinity only skews the load")),
        old.toString());
    ManualBlock.Table now = verdicts("4.5.0");
    assertTrue(
        now.rows()
            .contains(
                List.of(
                    "API Control Plane, Portals and management",
                    "Warning; an error with /carbon or PKCE")),
        now.toString());
  }

  private static ManualBlock.Table verdicts(String apim) {
    return tables(Manual.page(Topic.SESSION_AFFINITY, of(apim))).getFirst();
  }

  private static List<ManualBlock.Table> tables(Page page) {
    return page.blocks().stream()
        .filter(ManualBlock.Table.class::isInstance)
        .map(ManualBlock.Table.class::cast)
        .toList();
  }

  @Test
  void theMethodsAreThoseOfTheNginxThatIsDrawn() {
    ManualBlock.Table methods = tables(page(Topic.SESSION_AFFINITY)).getLast();
    assertEquals(List.of("Method", "nginx 1.22.1", "NGINX Plus R33"), methods.head());
    assertEquals(List.of("sticky cookie", "no: it would not start", "yes"), methods.rows().get(1));
    assertEquals(List.of("ip_hash", "yes", "yes"), methods.rows().getFirst());
  }

  @Test
  void aProfileShowsItsPortsOrSaysThatTheReleaseDoesNotHaveIt() {
    ManualBlock.Table ports = tables(page(Topic.GATEWAY)).getFirst();
    assertTrue(
        ports.rows().stream().anyMatch(row -> row.getFirst().equals("8243")), ports.toString());
    Page gone = Manual.page(Topic.GATEWAY_MANAGER, of("4.5.0"));
    assertEquals(List.of(), tables(gone));
    assertTrue(
        gone.spans().anyMatch(span -> span.text().contains("4.5 does not have this profile")));
  }

  @Test
  void ofAnUnknownReleaseNothingIsClaimed() {
    Circumstances unknown = new Circumstances(Optional.empty(), List.of(PLUS));
    for (Topic topic : Topic.values()) {
      Manual.page(topic, unknown);
    }
    Page page = Manual.page(Topic.SESSION_AFFINITY, unknown);
    assertTrue(page.spans().anyMatch(span -> span.text().contains("Nothing is known here")));
  }

  @Test
  void aSourceOfTheCatalogIsALink() {
    assertEquals(
        new Span.Source("(source)", "https://github.com/wso2/docs-apim/issues/3071"),
        Manual.source("wso2/docs-apim#3071"));
    assertEquals(
        new Span.Source("(source)", "https://github.com/wso2/product-apim/blob/v3.1.0/a/b.md"),
        Manual.source("wso2/product-apim:a/b.md@v3.1.0"));
    assertEquals(
        new Span.Source("(source)", "https://nginx.org/"), Manual.source("https://nginx.org/"));
  }

  @Test
  void aPageThatNamesWhatIsNotThereIsRefused() {
    Markup markup = new Markup((name, words) -> List.of());
    assertThrows(IllegalStateException.class, () -> markup.page("[a](help:nowhere)"));
    assertEquals(
        List.of(
            new Span.Words("a "),
            new Span.Code("b"),
            new Span.Words(" "),
            new Span.Strong("c"),
            new Span.Words(" "),
            new Span.Turn("d", Topic.SITE),
            new Span.Source("e", "https://example.org")),
        Markup.spans("a `b` **c** [d](help:site)[e](https://example.org)"));
  }

  @Test
  void everythingThatCanBeSelectedHasATopic() {
    for (String template : List.of("active-active", "gateway-multiple-managers", "single-node")) {
      Design design = Templates.design(template);
      Deployment deployment = Deployment.of(design);
      assertTrue(deployment.release().isPresent());
      design
          .topology()
          .ids()
          .forEach(
              id -> assertTrue(Topic.of(design.topology(), Ref.of(id)).isPresent(), id.value()));
    }
  }
}
