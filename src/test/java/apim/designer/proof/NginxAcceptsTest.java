package apim.designer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.RealNginx;
import apim.designer.bundle.Artifact;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.design.Design;
import apim.designer.design.RandomDesigns;
import apim.designer.golden.GoldenCase;
import apim.designer.nginx.ServerNameTable;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.CertificatePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real nginx tests what we write (`nginx -t`), as the complete file and as the sites dropped
/// into an untouched Debian, and does not even warn.
@Tag("nginx")
final class NginxAcceptsTest {
  private static final int RANDOM_DESIGNS = Integer.getInteger("random.designs", 120);

  private static final String NOT_RESOLVED = "127.0.0.1:9443";

  private final List<String> objections = new ArrayList<>();
  private final boolean debian = NginxTwin.isUntouchedDebianHere();
  @TempDir private Path folder;

  @Test
  void everyGoldenConfigurationPasses() throws IOException {
    String test = "nginx -t on the golden configurations";
    List<RealNginx> all = RealNginx.all(test);
    if (all.isEmpty()) {
      return;
    }
    TreeMap<String, Integer> tested = new TreeMap<>();
    List<String> untested = new ArrayList<>();
    for (GoldenCase one : GoldenCase.possible().toList()) {
      List<RealNginx> able =
          all.stream().filter(nginx -> Bundles.isFor(nginx, one.target())).toList();
      if (able.isEmpty()) {
        untested.add(one.toString());
      }
      for (RealNginx nginx : able) {
        objections(nginx, one.design(), one.toString());
        tested.merge(
            "for " + one.target().displayName() + " on " + nginx.version(), 1, Integer::sum);
      }
    }
    if (!untested.isEmpty()) {
      Command.leaveOut(
          test + " " + String.join(", ", untested), "no nginx here is of their versions");
    }
    System.out.println("nginx -t, golden configurations, both forms: " + tested);
    assertEquals(List.of(), objections);
  }

  @Test
  void whatNginxRefusesOrWarnsOfIsSeen() throws IOException {
    for (RealNginx nginx : RealNginx.all("nginx -t on a faulty file")) {
      Path root = Files.createTempDirectory(folder, "twin");
      Design design = new GoldenCase("single-node", GoldenCase.TARGETS.getFirst()).design();
      NginxInstance instance =
          Outcome.of(design, Bundles.TODAY).deployment().instances().getFirst();
      NginxTwin twin =
          new NginxTwin(root, instance, Bundles.of(design), NginxAcceptsTest::resolvable);
      String good = Files.readString(twin.complete());
      Files.writeString(twin.complete(), good.replace("server_tokens off;", "server_token off;"));
      String refusal = twin.objections(nginx, twin.complete());
      assertTrue(refusal.contains("unknown directive \"server_token\""), refusal);
      String twice = "server { listen 127.0.0.1:" + twin.port(81) + "; server_name twice; }";
      Files.writeString(twin.complete(), good.replace("server_tokens off;", twice + twice));
      String warning = twin.objections(nginx, twin.complete());
      assertTrue(
          warning.contains("[warn]") && warning.contains("conflicting server name"), warning);
    }
  }

  /// Each design is written for the very version that reads it. `-Drandom.designs=3000` tries more.
  @Test
  void randomDesignsWithoutErrorPass() throws IOException {
    int all = 0;
    List<RealNginx> nginxes = RealNginx.all("nginx -t on random designs");
    for (RealNginx nginx : nginxes) {
      int passed = 0;
      int files = 0;
      for (long seed = 0; seed < RANDOM_DESIGNS; seed++) {
        Design design = Bundles.withQuickKeys(Bundles.aimedAt(nginx, RandomDesigns.design(seed)));
        if (isRunnable(design)) {
          files += objections(nginx, design, "seed " + seed);
          passed++;
        }
      }
      System.out.println(
          "nginx %s -t: %d random designs, %d of them without ERROR (%d files), %d objections"
              .formatted(nginx.version(), RANDOM_DESIGNS, passed, files, objections.size()));
      assertTrue(passed * 10 >= RANDOM_DESIGNS, "too few designs without ERROR");
      all += passed;
    }
    assertTrue(nginxes.size() < 2 || all * 9 >= 5 * RANDOM_DESIGNS, all + " designs without ERROR");
    assertEquals(List.of(), objections);
  }

  @Test
  void anUpstreamOfAnySizePasses() throws IOException {
    for (RealNginx nginx : RealNginx.all("nginx -t on large upstreams")) {
      for (int members : List.of(33, 150, 500)) {
        passes(nginx, LargeDesigns.members(members));
      }
    }
  }

  @Test
  void aThousandSitesPassInTheCompleteFile() throws IOException {
    for (RealNginx nginx : RealNginx.all("nginx -t on a thousand sites")) {
      passes(nginx, LargeDesigns.sites(1_000));
    }
  }

  private void passes(RealNginx nginx, Design large) throws IOException {
    NginxInstance instance = Deployment.of(Bundles.aimedAt(nginx, large)).instances().getFirst();
    NginxTwin twin =
        new NginxTwin(
            Files.createTempDirectory(folder, "twin"),
            instance,
            LargeDesigns.files(instance),
            NginxAcceptsTest::resolvable);
    assertEquals("", twin.objections(nginx, twin.complete()), nginx.toString());
  }

  /// The rule that tells of a full table of names reckons as nginx does.
  @Test
  void aTableOfNamesIsFullWhereNginxSaysSo() throws IOException {
    Random random = new Random(11);
    for (RealNginx nginx : RealNginx.all("nginx's table of names")) {
      int warned = 0;
      for (int trial = 0; trial < 24; trial++) {
        List<String> names = LargeDesigns.names(random, 10 + trial * 6);
        Path file = Files.createTempFile(folder, "names", ".conf");
        Files.writeString(
            file,
            names.stream()
                .map(name -> "server { listen 127.0.0.1:80; server_name " + name + "; }\n")
                .collect(
                    Collectors.joining(
                        "",
                        "pid " + folder + "/names.pid; events { } http { access_log off;\n",
                        "}\n")));
        String said =
            nginx.run("-t", "-e", "stderr", "-p", folder + "/", "-c", file.toString()).said();
        boolean full = said.contains("could not build");
        assertEquals(full, !ServerNameTable.USUAL.holds(names), names.size() + " names: " + said);
        warned += full ? 1 : 0;
      }
      assertTrue(warned > 2 && warned < 22, warned + " of 24 tables were full");
    }
  }

  /// Without ERROR, with something to balance, and with keys of ours.
  private static boolean isRunnable(Design design) {
    return design.topology().loadBalancers().stream()
            .anyMatch(loadBalancer -> !loadBalancer.sites().isEmpty())
        && design.topology().loadBalancers().stream()
            .noneMatch(
                loadBalancer -> loadBalancer.certificate() instanceof CertificatePlan.Provided)
        && !Outcome.of(design, Bundles.TODAY).hasErrors();
  }

  /// Tests both forms of every load balancer of a design.
  ///
  /// @return how many files were tested
  private int objections(RealNginx nginx, Design design, String name) throws IOException {
    List<Artifact> bundle = Bundles.of(design);
    int files = 0;
    for (NginxInstance instance : Outcome.of(design, Bundles.TODAY).deployment().instances()) {
      Path root = Files.createTempDirectory(folder, "twin");
      NginxTwin twin = new NginxTwin(root, instance, bundle, NginxAcceptsTest::resolvable);
      List<Path> configurations = new ArrayList<>(List.of(twin.complete()));
      if (debian) {
        twin.addDebian();
        configurations.add(twin.debian());
      } else {
        Command.leaveOut(
            name + " dropped into Debian", "there is no untouched nginx.conf of Debian's here");
      }
      for (Path configuration : configurations) {
        String objection = twin.objections(nginx, configuration);
        if (!objection.isEmpty()) {
          objections.add(name + " on " + nginx.version() + ": " + objection);
        }
        files++;
      }
    }
    return files;
  }

  /// nginx asks for the addresses of names when it starts; those of random designs have none.
  static String resolvable(String node) {
    return Character.isDigit(node.charAt(0)) || node.startsWith("[") ? node : NOT_RESOLVED;
  }
}
