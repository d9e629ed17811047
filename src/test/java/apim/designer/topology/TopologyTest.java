package apim.designer.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TopologyTest {
  private static final ElementId NODE = new ElementId("apim-1");
  private static final ElementId LB = new ElementId("lb-1");
  private static final ElementId SITE = new ElementId("portals");
  private static final Label NO_WORDS = new Label("");
  private static final Node APIM = Node.of(NODE, Profile.ALL_IN_ONE);
  private static final LoadBalancer BALANCER =
      LoadBalancer.of(LB, NginxTarget.of("plus", "R33"))
          .withSite(
              Site.of(SITE, new Hostname("api.example.com"), Listener.MANAGEMENT)
                  .withMember(new Member(NODE, true)));
  private static final Zone ZONE = new Zone(new ElementId("dmz"), NO_WORDS, List.of(LB, NODE));
  private static final Note NOTE = new Note(new ElementId("note-1"), NO_WORDS);
  private static final External CLIENTS =
      External.of(new ElementId("clients"), External.Kind.CLIENTS, NO_WORDS);
  private static final Link FIRST = new Link(CLIENTS.id(), LB, new Label("HTTPS"));
  private static final Link SECOND = new Link(CLIENTS.id(), LB, new Label("HTTP"));
  private static final Topology ALL =
      Topology.empty(NO_WORDS, ApimVersion.of("4.5.0"))
          .withElements(List.of(APIM, BALANCER, ZONE, NOTE, CLIENTS))
          .withLinks(List.of(FIRST, SECOND));

  @Test
  void theOrderOfDrawingIsKeptWithinAKindAndNoFurther() {
    List<Element> turned = new ArrayList<>(ALL.elements());
    Collections.reverse(turned);
    assertEquals(ALL, ALL.withElements(turned));
    Node second = Node.of(new ElementId("a-second"), Profile.GATEWAY);
    assertEquals(List.of(APIM, second), ALL.with(second).nodes());
  }

  @Test
  void everyKindHasItsView() {
    assertEquals(List.of(APIM), ALL.nodes());
    assertEquals(List.of(BALANCER), ALL.loadBalancers());
    assertEquals(List.of(ZONE), ALL.zones());
    assertEquals(List.of(NOTE), ALL.notes());
    assertEquals(List.of(CLIENTS), ALL.externals());
  }

  @Test
  void somethingIsFoundByItsRefAndOnlyByThat() {
    assertEquals(Optional.of(ZONE), ALL.element(ZONE.id()));
    assertEquals(Optional.empty(), ALL.element(Node.class, ZONE.id()));
    assertTrue(ALL.site(new Ref.OfSite(LB, SITE)).isPresent());
    assertTrue(ALL.site(new Ref.OfSite(NODE, SITE)).isEmpty());
    assertEquals(Optional.of(new Member(NODE, true)), ALL.member(new Ref.OfMember(LB, SITE, NODE)));
    assertEquals(Optional.empty(), ALL.member(new Ref.OfMember(LB, SITE, LB)));
    ALL.linksByRef()
        .forEach((ref, link) -> assertEquals(Optional.of(link), ALL.link((Ref.OfLink) ref)));
    assertEquals(List.of(FIRST, SECOND), List.copyOf(ALL.linksByRef().values()));
    assertEquals(Optional.empty(), ALL.link(new Ref.OfLink(CLIENTS.id(), LB, 3)));
  }

  @Test
  void whatIsGoneIsNamedNowhere() {
    Topology rest = ALL.without(Set.of(NODE, CLIENTS.id()));
    assertEquals(List.of(LB, ZONE.id(), NOTE.id()), rest.ids().toList());
    assertTrue(rest.elements().stream().noneMatch(element -> element.named().contains(NODE)));
    assertEquals(List.of(LB), rest.zones().getFirst().elements());
    assertEquals(List.of(), rest.links());
  }

  @Test
  void aChangeOfOneKindLeavesTheOthers() {
    Topology changed = ALL.map(Node.class, node -> node.withPortOffset(new PortOffset(1)));
    assertEquals(new PortOffset(1), changed.nodes().getFirst().portOffset());
    assertEquals(ALL, changed.with(Node.class, List.of(APIM)));
  }

  @Test
  void anElementFollowsTheNamesOfOthersAndKeepsItsOwn() {
    ElementId next = new ElementId("next");
    for (Element element : ALL.elements()) {
      Element after = element.naming(_ -> next);
      assertEquals(element.id(), after.id());
      assertTrue(after.named().stream().allMatch(next::equals));
      assertEquals(element.named().size(), after.named().size());
      assertEquals(next, element.withId(next).id());
      assertEquals(element.named(), element.withId(next).named());
    }
  }
}
