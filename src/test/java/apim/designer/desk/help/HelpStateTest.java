package apim.designer.desk.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.Selection;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class HelpStateTest {
  private static final ElementId LB = new ElementId("lb-1");
  private static final ElementId GATEWAY = new ElementId("gateway-1");
  private static final ElementId DATABASE = new ElementId("database");

  private static final Topology TOPOLOGY =
      Topology.empty(new Label("All kinds"), ApimVersion.of("3.1.0"))
          .with(Node.of(GATEWAY, Profile.GATEWAY))
          .with(Sketch.node("publisher-1", Profile.PUBLISHER))
          .with(
              LoadBalancer.of(LB, new NginxTarget.Plus(33))
                  .mapSites(site -> site)
                  .withSites(
                      List.of(
                          Sketch.site("apis", "gw.example.com", Listener.GATEWAY_HTTPS)
                              .withMember(Member.of(GATEWAY)))))
          .with(new Zone(new ElementId("zone-1"), new Label("North"), List.of()))
          .with(new Note(new ElementId("note-1"), new Label("Why")))
          .with(External.of(DATABASE, External.Kind.DATABASE, new Label("DB")))
          .withLink(new Link(GATEWAY, DATABASE, new Label("SQL")));

  private static Topic wanted(String... refs) {
    return wanted(Optional.empty(), Topic.PROBLEMS, refs);
  }

  private static Topic wanted(Optional<Topic> focused, Topic panel, String... refs) {
    return HelpState.wanted(
        TOPOLOGY, Selection.of(Stream.of(refs).map(Ref::parse).toList()), focused, panel);
  }

  @Test
  void everyKindOfRefHasItsTopic() {
    assertEquals(Topic.GATEWAY, wanted("gateway-1"));
    assertEquals(Topic.PUBLISHER, wanted("publisher-1"));
    assertEquals(Topic.LOAD_BALANCER, wanted("lb-1"));
    assertEquals(Topic.SITE, wanted("lb-1/apis"));
    assertEquals(Topic.MEMBER, wanted("lb-1/apis/gateway-1"));
    assertEquals(Topic.ZONE, wanted("zone-1"));
    assertEquals(Topic.NOTE, wanted("note-1"));
    assertEquals(Topic.EXTERNAL, wanted("database"));
    assertEquals(Topic.LINK, wanted("gateway-1/database/link/1"));
  }

  @ParameterizedTest
  @EnumSource
  void everyProfileHasATopicOfItsOwn(Profile profile) {
    assertEquals(profile.id(), Topic.of(profile).id());
    assertEquals(profile, Topic.of(profile).profile().orElseThrow());
  }

  @Test
  void withNothingSelectedThePanelIsExplained() {
    assertEquals(Topic.PROBLEMS, wanted());
    assertEquals(Topic.PREVIEW, wanted(Optional.empty(), Topic.PREVIEW));
    assertEquals(Topic.PROBLEMS, wanted("gone"));
  }

  @Test
  void ofSeveralTheKindIsExplainedWhereItIsOneKind() {
    assertEquals(Topic.CANVAS, wanted(Optional.empty(), Topic.CANVAS, "gateway-1", "lb-1"));
    assertEquals(Topic.GATEWAY, wanted(Optional.empty(), Topic.CANVAS, "gateway-1", "gateway-1"));
  }

  @Test
  void aPropertyThatHasTheKeyboardComesFirst() {
    Optional<Topic> focused = Optional.of(Topic.SESSION_AFFINITY);
    assertEquals(Topic.SESSION_AFFINITY, wanted(focused, Topic.DESIGN, "lb-1/apis"));
    assertEquals(Topic.SESSION_AFFINITY, wanted(focused, Topic.DESIGN));
    assertEquals(Topic.SITE, wanted(Optional.empty(), Topic.DESIGN, "lb-1/apis"));
  }

  @Test
  void thePagesThatWereReadCanBeReadAgain() {
    HelpState state = HelpState.START.opened(Topic.SITE).opened(Topic.SITE).opened(Topic.MEMBER);
    assertTrue(state.canGoBack());
    assertEquals(Topic.SITE, state.back().topic());
    assertEquals(HelpState.START, state.back().back());
    assertFalse(HelpState.START.canGoBack());
    assertEquals(HelpState.START, HelpState.START.back());
  }
}
