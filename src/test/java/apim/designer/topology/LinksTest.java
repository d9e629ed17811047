package apim.designer.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How the links of a drawing are told apart, which have no ids.
final class LinksTest {
  private static final ElementId A = new ElementId("a");
  private static final ElementId B = new ElementId("b");
  private static final Link THERE = new Link(A, B, new Label("JDBC"));
  private static final Link BACK = new Link(B, A, new Label("JDBC"));
  private static final Link LOOP = new Link(A, A, new Label(""));
  private static final Topology DRAWN =
      Topology.empty(new Label(""), ApimVersion.of("4.5"))
          .withLinks(List.of(THERE, BACK, THERE, LOOP, THERE));

  @Test
  void linksBetweenTheSameEndsAreCountedInTheOrderOfDrawing() {
    assertEquals(
        List.of("a/b/link/1", "b/a/link/1", "a/b/link/2", "a/a/link/1", "a/b/link/3"),
        DRAWN.linksByRef().keySet().stream().map(Ref::path).toList());
    assertEquals(DRAWN.links(), List.copyOf(DRAWN.linksByRef().values()));
  }

  @Test
  void theCountMovesUpWhenAnEarlierLinkGoes() {
    Link last = new Link(A, B, new Label("LDAP"));
    Topology drawn = DRAWN.withLink(last);
    assertEquals(Optional.of(last), drawn.link(new Ref.OfLink(A, B, 4)));
    Topology less = drawn.withLinks(drawn.links().subList(1, drawn.links().size()));
    assertEquals(Optional.of(last), less.link(new Ref.OfLink(A, B, 3)));
    assertEquals(Optional.empty(), less.link(new Ref.OfLink(A, B, 4)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b/link/0", "a/b/link/-1", "a/b/link/+1", "a/b/link/2147483648"})
  void aLinkIsCountedFromOne(String path) {
    assertEquals(
        "\"" + path + "\" names no element, site, member or link",
        assertThrows(IllegalArgumentException.class, () -> Ref.parse(path)).getMessage());
  }

  @Test
  void aLinkTouchesBothItsEndsAndGoesWithEither() {
    assertTrue(THERE.touches(A) && THERE.touches(B));
    assertFalse(LOOP.touches(B));
    assertEquals(List.of(LOOP), DRAWN.without(Set.of(B)).links());
    assertEquals(List.of(), DRAWN.without(Set.of(A)).links());
    assertEquals(BACK, THERE.naming(id -> id.equals(A) ? B : A));
  }

  @Test
  void whatLiesInAnElementIsSortedBehindIt() {
    Ref site = Ref.of(A, B);
    List<Ref> sorted =
        List.of(Ref.of(A), site, Ref.of(A, B, A), new Ref.OfLink(A, B, 1), Ref.of(B));
    assertEquals(sorted, List.copyOf(new TreeSet<>(sorted.reversed())));
    assertEquals(0, site.compareTo(Ref.of(A, B)));
  }

  @Test
  void aLinkLiesWithinItsStartAndNotWithinItsEnd() {
    Ref link = Ref.of(THERE, 2);
    assertEquals(List.of(true, false), Stream.of(A, B).map(Ref::of).map(link::isWithin).toList());
    assertFalse(link.isWithin(Ref.of(A, B)));
    assertFalse(link.isWithin(Ref.of(THERE, 1)));
  }
}
