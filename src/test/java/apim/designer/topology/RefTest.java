package apim.designer.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RefTest {
  private static final ElementId LB = new ElementId("lb-1");
  private static final ElementId SITE = new ElementId("portals");
  private static final ElementId NODE = new ElementId("apim-1");
  private static final Ref.OfMember MEMBER = new Ref.OfMember(LB, SITE, NODE);
  private static final Ref LINK = Ref.of(new Link(NODE, LB, new Label("")), 2);

  private static List<Ref> all() {
    return List.of(Ref.of(LB), Ref.of(LB, SITE), MEMBER, LINK);
  }

  @Test
  void aPathLeadsBackToWhatItNames() {
    assertEquals(
        List.of("lb-1", "lb-1/portals", "lb-1/portals/apim-1", "apim-1/lb-1/link/2"),
        all().stream().map(Ref::path).toList());
    assertEquals(all(), all().stream().map(Ref::path).map(Ref::parse).toList());
    assertEquals(
        all().stream().map(Ref::path).toList(), all().stream().map(Ref::toString).toList());
  }

  @Test
  void whatIsNoPathIsRefused() {
    for (String path :
        List.of(
            "", "/", "a/", "a//b", "A", "a/b/c/d", "a/b/link/x", "a/b/link/02", "a/b/link/1/2")) {
      assertThrows(IllegalArgumentException.class, () -> Ref.parse(path), path);
    }
  }

  @Test
  void everythingButAnElementIsPartOfSomething() {
    assertEquals(List.of(MEMBER, Ref.of(LB, SITE), Ref.of(LB)), MEMBER.outwards().toList());
    assertEquals(List.of(LINK, Ref.of(NODE)), LINK.outwards().toList());
    assertEquals(List.of(Ref.of(LB)), Ref.of(LB).outwards().toList());
    assertEquals(List.of(LB, LB, LB, NODE), all().stream().map(Ref::element).toList());
  }

  @Test
  void aMemberLiesWithinItsSiteAndLoadBalancerAndNotWithinItsNode() {
    assertTrue(Stream.of(MEMBER, Ref.of(LB, SITE), Ref.of(LB)).allMatch(MEMBER::isWithin));
    assertFalse(MEMBER.isWithin(Ref.of(NODE)));
    assertFalse(Ref.of(LB).isWithin(MEMBER));
    assertFalse(Ref.of(new ElementId("lb-10")).isWithin(Ref.of(LB)));
  }

  @Test
  void aRefFollowsTheElementsThatItNames() {
    ElementId next = new ElementId("next");
    assertEquals(
        List.of("next", "next/portals", "next/portals/apim-1", "apim-1/next/link/2"),
        all().stream().map(ref -> ref.naming(id -> id.equals(LB) ? next : id).path()).toList());
    assertEquals(
        List.of("lb-1", "lb-1/portals", "lb-1/portals/next", "next/lb-1/link/2"),
        all().stream().map(ref -> ref.naming(id -> id.equals(NODE) ? next : id).path()).toList());
  }
}
