package apim.designer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.RealNginx;
import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.topology.UrlPath;
import apim.designer.topology.WebApp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a site serves answers on a real nginx, and nothing else does, however it is spelled.
@Tag("nginx")
final class WebApplicationsTest {
  private static final Set<WebApp> CLOSED =
      EnumSet.of(WebApp.CARBON, WebApp.ADMIN, WebApp.SERVICES, WebApp.INTERNAL, WebApp.PUBLISHER);

  @TempDir private Path folder;

  /// Ways to write a path that lead a node to the same place.
  private static List<String> spellings(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    String encoded = "%%%02x".formatted((int) last.charAt(0)) + last.substring(1);
    return List.of(
        path,
        path + "/x",
        path.replace("/", "//") + "/x",
        path.substring(0, path.length() - last.length()) + encoded + "/x",
        path + ";a=b/x",
        "/devportal/..;" + path + "/x",
        "/t/abc.com" + path + "/x",
        "/devportal/.." + path + "/x");
  }

  private static Topology serving(Set<WebApp> apps) {
    return Sketch.site(
        Sketch.base().withApim(ApimVersion.of("4.5.0")),
        "portals",
        site ->
            Sketch.serving(apps.toArray(WebApp[]::new))
                .andThen(Sketch.withAffinity(Sketch.IP_HASH))
                .apply(site));
  }

  private static List<String> paths(Topology topology, Set<WebApp> apps) {
    return Deployment.of(Design.of(topology)).nearestRelease().webApplications().stream()
        .filter(one -> WebApp.of(one.id()).filter(apps::contains).isPresent())
        .flatMap(one -> one.paths().stream())
        .toList();
  }

  private void answers(String test, Topology topology, String below, Map<String, Integer> expected)
      throws Exception {
    Rig.onEach(
        RealNginx.all(test),
        folder,
        Rig.Form.COMPLETE,
        Design.of(topology),
        rig -> {
          TreeMap<String, Integer> found = new TreeMap<>();
          for (String path : expected.keySet()) {
            Message answer =
                rig.ask(
                    rig.host("portals"),
                    List.of(
                        "GET " + below + path + " HTTP/1.1",
                        "Host: portals.example.com",
                        "Connection: close"));
            found.put(path, answer.status());
          }
          assertEquals(expected, found);
        });
  }

  private static Map<String, Integer> statuses(List<String> closed, List<String> served) {
    TreeMap<String, Integer> all = new TreeMap<>();
    closed.stream().flatMap(path -> spellings(path).stream()).forEach(path -> all.put(path, 403));
    served.forEach(path -> all.put(path, 200));
    return all;
  }

  @Test
  void whatIsClosedIsClosedInEverySpellingAndAllElseIsServed() throws Exception {
    Topology topology = serving(EnumSet.complementOf(EnumSet.copyOf(CLOSED)));
    List<String> closed = paths(topology, CLOSED);
    assertTrue(closed.contains("/api/am/admin"), closed::toString);
    List<String> served =
        new ArrayList<>(paths(topology, EnumSet.complementOf(EnumSet.copyOf(CLOSED))));
    served.addAll(List.of("/", "/publisherish", "/devportal/services", "/api/am/x", "/internal"));
    answers("web applications that are closed", topology, "", statuses(closed, served));
  }

  @Test
  void whereOthersAreNotServedOnlyWhatIsNamedAnswers() throws Exception {
    Set<WebApp> named = EnumSet.of(WebApp.DEVPORTAL, WebApp.LOGIN);
    Topology topology = serving(named);
    List<String> closed =
        Stream.concat(
                paths(topology, CLOSED).stream(),
                Stream.of("/health", "/devportalish", "/api/am", "/DevPortal", "/favicon.ico"))
            .toList();
    List<String> served =
        Stream.concat(
                paths(topology, named).stream(),
                Stream.of(
                    "/devportal/apis?query=name:x;version:1",
                    "//devportal/x",
                    "/t/abc.com/devportal/",
                    "/devportal;jsessionid=0123",
                    "/api/am/devportal/v3/apis"))
            .toList();
    Map<String, Integer> all = statuses(closed, served);
    all.put("/", 403);
    answers("web applications that alone are served", topology, "", all);
  }

  @Test
  void belowAPathAndBesideAnotherSiteItIsTheSame() throws Exception {
    for (Set<WebApp> served :
        List.of(
            EnumSet.complementOf(EnumSet.copyOf(CLOSED)),
            EnumSet.of(WebApp.DEVPORTAL, WebApp.LOGIN))) {
      Topology topology =
          Sketch.site(
              Sketch.site(
                  serving(served),
                  "portals",
                  site -> site.mapFront(front -> front.withPath(new UrlPath("/apim/")))),
              "gw",
              Sketch.named("portals.example.com"));
      Map<String, Integer> expected = statuses(paths(topology, CLOSED), paths(topology, served));
      // Out of the site's path, this is the gateway's.
      expected.keySet().removeIf(path -> path.startsWith("/devportal/../"));
      answers("web applications below a path", topology, "/apim", expected);
    }
  }
}
