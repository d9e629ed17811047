package apim.designer.bundle;

import static apim.designer.topology.Sketch.node;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Days;
import apim.designer.topology.ElementId;
import apim.designer.topology.Listener;
import apim.designer.topology.LogDirectory;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Two all-in-one nodes behind one load balancer, and ways to vary them.
final class Sample {
  static final ElementId LB = new ElementId("lb-1");
  static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

  static final CertificatePlan SELF_SIGNED =
      new CertificatePlan.SelfSigned(KeyAlgorithm.EC_P256, Days.YEAR, false);
  static final CertificatePlan ENCRYPTED =
      new CertificatePlan.SelfSigned(KeyAlgorithm.RSA_2048, new Days(90), true);
  static final CertificatePlan PRIVATE_CA =
      new CertificatePlan.PrivateCa(KeyAlgorithm.EC_P384, Days.YEAR, false);
  static final CertificatePlan SIGNING_REQUEST =
      new CertificatePlan.SigningRequest(KeyAlgorithm.EC_P256, false);

  private Sample() {}

  static Topology topology(String name, CertificatePlan plan) {
    Site portals =
        Sketch.site("portals", "api.example.com", Listener.MANAGEMENT, "apim-1", "apim-2")
            .mapBack(back -> back.withAffinity(Sketch.IP_HASH))
            .mapFront(
                front ->
                    front.withLogDirectory(
                        Optional.of(new LogDirectory("/etc/nginx/log/portals/https"))));
    Site gateway =
        Sketch.site("gateway", "gw.example.com", Listener.GATEWAY_HTTPS, "apim-1", "apim-2");
    return Sketch.topology(
        name,
        "3.1.0",
        node("apim-1", Profile.ALL_IN_ONE, "10.0.0.11"),
        node("apim-2", Profile.ALL_IN_ONE, "10.0.0.12"),
        Sketch.balancer(LB.value(), Sketch.OLD, portals, gateway).withCertificate(plan));
  }

  static Site site(String id, String host, Listener listener) {
    return Sketch.site(id, host, listener);
  }

  static Deployment deployment(CertificatePlan plan) {
    return Deployment.of(Design.of(topology("Active-active", plan)));
  }

  static List<Artifact> rendered(CertificatePlan plan) {
    return Bundle.rendered(deployment(plan), "{}", "<svg/>", Soundness.NOTHING_FOUND);
  }

  static List<Artifact> exported(Deployment deployment) {
    return Bundle.exported(
        deployment,
        "{}\n",
        "<svg/>\n",
        Soundness.NOTHING_FOUND,
        Issuance.of(NOW, new SecureRandom()));
  }

  static List<Artifact> exported(CertificatePlan plan) {
    return exported(deployment(plan));
  }

  static Artifact artifact(List<Artifact> artifacts, String path) {
    return artifacts.stream()
        .filter(artifact -> artifact.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + path));
  }

  static boolean has(List<Artifact> artifacts, String path) {
    return artifacts.stream().anyMatch(artifact -> artifact.path().equals(path));
  }

  /// Writes the files with their modes.
  static Path write(List<Artifact> artifacts, Path folder) {
    try {
      for (Artifact artifact : artifacts) {
        Path file = folder.resolve(artifact.path());
        Files.createDirectories(file.getParent());
        Files.write(file, artifact.bytes());
        Files.setPosixFilePermissions(file, permissions(artifact.mode().bits()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  private static Set<PosixFilePermission> permissions(int bits) {
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] all = PosixFilePermission.values();
    for (int i = 0; i < all.length; i++) {
      if ((bits >> (all.length - 1 - i) & 1) == 1) {
        permissions.add(all[i]);
      }
    }
    return permissions;
  }
}
