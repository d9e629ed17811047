package apim.designer.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.design.Design;
import apim.designer.design.RandomDesigns;
import apim.designer.nginx.Printer;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Site;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What can be said of a site shows in the files of its load balancer.
final class EveryFieldShowsTest {
  private static final int DESIGNS = 400;

  /// They only change what is found.
  private static final Set<String> FINDINGS = Set.of("pkce");

  private static List<String> files(Design design) {
    return Deployment.of(design).instances().stream().map(EveryFieldShowsTest::file).toList();
  }

  private static String file(NginxInstance instance) {
    return Printer.print(NginxFiles.sites(instance));
  }

  private static Design with(Design design, UnaryOperator<Site> change) {
    return design.mapTopology(all -> all.map(LoadBalancer.class, lb -> lb.mapSites(change)));
  }

  /// `part` of a site with one component as another site has it.
  private static <R extends Record> R mixed(R part, R other, RecordComponent component)
      throws ReflectiveOperationException {
    RecordComponent[] all = part.getClass().getRecordComponents();
    List<Object> values = new ArrayList<>();
    for (RecordComponent one : all) {
      values.add(
          one.getAccessor().invoke(one.getName().equals(component.getName()) ? other : part));
    }
    @SuppressWarnings("unchecked")
    Class<R> type = (Class<R>) part.getClass();
    return type.getDeclaredConstructor(
            Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new))
        .newInstance(values.toArray());
  }

  private interface Mixing {
    Site site(Site one, Site other, RecordComponent component) throws ReflectiveOperationException;
  }

  private static Set<String> hidden(Class<? extends Record> part, Mixing mixing) throws Exception {
    Set<String> hidden = new TreeSet<>();
    for (RecordComponent component : part.getRecordComponents()) {
      if (!shows(component, mixing)) {
        hidden.add(component.getName());
      }
    }
    return hidden;
  }

  private static boolean shows(RecordComponent component, Mixing mixing) throws Exception {
    for (long seed = 0; seed < DESIGNS; seed++) {
      Design design = RandomDesigns.design(seed);
      List<Site> sites = sites(design);
      List<Site> others = sites(RandomDesigns.design(seed + DESIGNS));
      if (!sites.isEmpty() && !others.isEmpty()) {
        Site site = sites.getFirst();
        Site mixed = mixing.site(site, others.getLast(), component);
        if (!files(with(design, one -> one.equals(site) ? mixed : one)).equals(files(design))) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Site> sites(Design design) {
    return design.topology().loadBalancers().stream().flatMap(lb -> lb.sites().stream()).toList();
  }

  @Test
  void whatClientsSeeShows() throws Exception {
    assertEquals(
        Set.of(),
        hidden(
            Site.Front.class,
            (one, other, component) -> {
              Site.Front front = mixed(one.front(), other.front(), component);
              return one.mapFront(_ -> front);
            }));
  }

  @Test
  void whatIsLetThroughShows() throws Exception {
    assertEquals(
        Set.of(),
        hidden(
            Site.Policy.class,
            (one, other, component) -> {
              Site.Policy policy = mixed(one.policy(), other.policy(), component);
              return one.mapPolicy(_ -> policy);
            }));
  }

  @Test
  void whatStandsBehindShows() throws Exception {
    assertEquals(
        FINDINGS,
        hidden(
            Site.Back.class,
            (one, other, component) -> {
              Site.Back back = mixed(one.back(), other.back(), component);
              return one.mapBack(_ -> back);
            }));
  }
}
