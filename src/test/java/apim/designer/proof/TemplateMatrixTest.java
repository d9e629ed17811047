package apim.designer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.RealNginx;
import apim.designer.bundle.Artifact;
import apim.designer.bundle.EditedToml;
import apim.designer.catalog.Catalog;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.design.Design;
import apim.designer.pipeline.Outcome;
import apim.designer.project.Template;
import apim.designer.project.Templates;
import apim.designer.toml.ApimParser;
import apim.designer.topology.Affinity;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every template for every release that has its profiles and for every NGINX: its bundle is made,
/// a real nginx takes its configurations without a warning, and API-M's own parser takes what it
/// says of deployment.toml.
@Tag("nginx")
@Tag("slow")
final class TemplateMatrixTest {
  private static final List<NginxTarget> TARGETS =
      List.of(
          NginxTarget.of("open-source", "1.22.1"),
          NginxTarget.of("open-source", "1.30.6"),
          NginxTarget.of("plus", "R33"));

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private final Set<String> tested = new HashSet<>();
  @TempDir private Path folder;

  /// A template as it would be drawn for a release and an NGINX.
  private record Variant(String name, ApimVersion apim, Design design) {
    static Stream<Variant> all() {
      return Templates.all().stream().flatMap(Variant::of);
    }

    private static Stream<Variant> of(Template template) {
      Design drawn = Templates.design(template.id());
      return Catalog.standard().releases().stream()
          .map(ApimVersion::of)
          .flatMap(
              apim ->
                  TARGETS.stream()
                      .map(
                          target ->
                              new Variant(
                                  template.id() + " " + apim + " " + target.displayName(),
                                  apim,
                                  written(drawn, apim, target))));
    }

    private static Design written(Design design, ApimVersion apim, NginxTarget target) {
      return design.mapTopology(
          topology ->
              topology
                  .withApim(apim)
                  .map(
                      LoadBalancer.class,
                      lb -> lb.withNginx(target).mapSites(site -> kept(site, target))));
    }

    /// Sessions are kept as the target can.
    private static Site kept(Site site, NginxTarget target) {
      boolean sticks = !target.equals(TARGETS.getFirst());
      return sticks || site.back().affinity() instanceof Affinity.None
          ? site
          : site.mapBack(back -> back.withAffinity(new Affinity.IpHash()));
    }
  }

  @Test
  void everyTemplateOfEveryReleaseForEveryTargetIsTaken() throws IOException {
    List<RealNginx> all = RealNginx.all("nginx -t on every template of every release");
    for (Variant variant : Variant.all().toList()) {
      Outcome outcome = Outcome.of(variant.design(), Bundles.TODAY);
      if (outcome.hasErrors()) {
        // Such as a Gateway Manager in 4.5: the findings say so.
        count("variants with an ERROR, not made");
        continue;
      }
      count("bundles");
      List<Artifact> bundle = Bundles.of(Bundles.withQuickKeys(variant.design()));
      bundle.stream()
          .filter(file -> file.path().endsWith(".edits"))
          .forEach(file -> edits(variant, file));
      shipped(variant, outcome.deployment());
      for (RealNginx nginx : all) {
        if (variant.design().topology().loadBalancers().stream()
            .allMatch(lb -> Bundles.isFor(nginx, lb.nginx()))) {
          nginx(variant, nginx, outcome.deployment(), bundle);
        }
      }
    }
    System.out.println("Templates x releases x targets: " + counts);
    assertEquals(List.of(), faults);
    assertTrue(counts.get("bundles") >= 250, counts::toString);
    assertFalse(all.isEmpty() && "true".equals(System.getenv("CI")));
  }

  private void edits(Variant variant, Artifact file) {
    count("lists of edits that API-M's parser takes");
    if (!ApimParser.accepts(file.text())) {
      faults.add(variant.name() + ": " + file.path());
    }
  }

  private void nginx(Variant variant, RealNginx nginx, Deployment deployment, List<Artifact> bundle)
      throws IOException {
    for (NginxInstance instance : deployment.instances()) {
      // Most releases give the same configuration.
      if (!tested.add(nginx.version() + configuration(bundle, instance))) {
        count("configurations that are like one before");
        continue;
      }
      Path root = Files.createTempDirectory(folder, "twin");
      NginxTwin twin = new NginxTwin(root, instance, bundle, NginxAcceptsTest::resolvable);
      List<Path> configurations = new ArrayList<>(List.of(twin.complete()));
      if (NginxTwin.isUntouchedDebianHere()) {
        twin.addDebian();
        configurations.add(twin.debian());
      } else {
        Command.leaveOut(
            variant.name() + " dropped into Debian", "no nginx.conf of Debian's is here");
      }
      for (Path configuration : configurations) {
        count("configurations that nginx " + nginx.version() + " takes");
        String objection = twin.objections(nginx, configuration);
        if (!objection.isEmpty()) {
          faults.add(variant.name() + " on " + nginx.version() + ": " + objection);
        }
      }
    }
  }

  private static String configuration(List<Artifact> bundle, NginxInstance instance) {
    return bundle.stream()
        .filter(file -> file.path().startsWith("load-balancers/" + instance.id() + "/"))
        .filter(file -> file.path().endsWith(".conf"))
        .map(Artifact::text)
        .collect(Collectors.joining());
  }

  /// The files that WSO2 ships with the release, edited.
  private void shipped(Variant variant, Deployment deployment) throws IOException {
    Path files =
        Path.of(Optional.ofNullable(System.getenv("APIM_CORPUS")).orElse("../shared/corpus"))
            .resolve("deployment-toml/" + variant.apim().release() + ".0");
    if (!Files.isDirectory(files)) {
      return;
    }
    for (ApimServer server : deployment.servers()) {
      Optional<Path> file =
          fileNames(server.profile()).map(files::resolve).filter(Files::isRegularFile).findFirst();
      if (file.isPresent()) {
        count("shipped files that API-M's parser takes edited");
        EditedToml edited = EditedToml.of(deployment, server, Files.readString(file.get()));
        if (!ApimParser.accepts(edited.text())) {
          faults.add(variant.name() + ": " + server.id());
        }
      }
    }
  }

  private static Stream<String> fileNames(Profile profile) {
    return switch (profile) {
      case ALL_IN_ONE -> Stream.of("all-in-one.toml");
      case PUBLISHER -> Stream.of("api-publisher.toml");
      case DEVPORTAL -> Stream.of("api-devportal.toml");
      case KEY_MANAGER -> Stream.of("api-key-manager.toml", "api-key-manager-deprecated.toml");
      case GATEWAY, GATEWAY_MANAGER -> Stream.of("gateway.toml", "gateway-worker.toml");
      case TRAFFIC_MANAGER -> Stream.of("traffic-manager.toml");
      case CONTROL_PLANE -> Stream.of("control-plane.toml");
    };
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }
}
