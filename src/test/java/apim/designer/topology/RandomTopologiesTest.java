package apim.designer.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.RandomDesigns;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds of every topology, whatever is drawn.
final class RandomTopologiesTest {
  private static Stream<Topology> topologies() {
    return Stream.iterate(0L, seed -> seed + 1)
        .limit(300)
        .map(seed -> RandomDesigns.design(seed).topology());
  }

  /// Everything that has a ref: elements, sites, members and links.
  private static Stream<Ref> refs(Topology topology) {
    return Stream.of(
            topology.ids().map(Ref::of),
            topology.loadBalancers().stream().flatMap(RandomTopologiesTest::within),
            topology.linksByRef().keySet().stream())
        .flatMap(refs -> refs);
  }

  private static Stream<Ref> within(LoadBalancer lb) {
    return lb.sites().stream()
        .flatMap(
            site ->
                Stream.concat(
                    Stream.of(Ref.of(lb.id(), site.id())),
                    site.members().stream()
                        .map(member -> Ref.of(lb.id(), site.id(), member.node()))));
  }

  @Test
  void everyRefIsReadBackFromItsPath() {
    topologies()
        .flatMap(RandomTopologiesTest::refs)
        .forEach(ref -> assertEquals(ref, Ref.parse(ref.path())));
  }

  @Test
  void everyRefFindsWhatItNames() {
    topologies()
        .forEach(
            topology ->
                refs(topology)
                    .forEach(
                        ref -> {
                          Optional<?> found =
                              switch (ref) {
                                case Ref.OfElement(ElementId id) -> topology.element(id);
                                case Ref.OfSite site -> topology.site(site);
                                case Ref.OfMember member -> topology.member(member);
                                case Ref.OfLink link -> topology.link(link);
                              };
                          assertTrue(found.isPresent(), ref.path());
                        }));
  }

  @Test
  void outwardsEndsAtAnElement() {
    topologies()
        .flatMap(RandomTopologiesTest::refs)
        .forEach(
            ref -> {
              List<Ref> outwards = ref.outwards().toList();
              assertEquals(Ref.of(ref.element()), outwards.getLast());
              outwards.forEach(outer -> assertTrue(ref.isWithin(outer), ref + " in " + outer));
            });
  }

  @Test
  void nothingNamesAnElementThatWasRemoved() {
    topologies()
        .forEach(
            topology -> {
              Set<ElementId> gone = new HashSet<>(topology.ids().limit(2).toList());
              Topology rest = topology.without(gone);
              assertEquals(topology.elements().size() - gone.size(), rest.elements().size());
              for (Element element : rest.elements()) {
                assertTrue(element.named().stream().noneMatch(gone::contains), element.toString());
              }
              assertTrue(rest.links().stream().noneMatch(link -> link.touchesAny(gone)));
              assertEquals(topology, topology.without(Set.of()));
            });
  }

  @Test
  void whoKeepsEveryNameChangesNothing() {
    topologies()
        .forEach(
            topology ->
                assertEquals(topology, topology.map(element -> element.naming(name -> name))));
  }

  @Test
  void everyFileIsNamedOnceAndBySomeElement() {
    FileName toml = new FileName("both.toml");
    Topology topology =
        Topology.empty(new Label(""), ApimVersion.of("4.2"))
            .with(
                LoadBalancer.of(new ElementId("lb-1"), new NginxTarget.Plus(33))
                    .withCertificate(
                        new CertificatePlan.Provided(
                            new FileName("site.crt"), new FileName("site.key"))))
            .with(node("apim-1").withDeploymentToml(Optional.of(toml)))
            .with(node("apim-2").withDeploymentToml(Optional.of(toml)));
    assertEquals(
        List.of("both.toml", "site.crt", "site.key"),
        topology.files().map(FileName::value).toList());
  }

  private static Node node(String id) {
    return Node.of(new ElementId(id), Profile.ALL_IN_ONE);
  }
}
