package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.generator.EncryptionKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The tree of files that an architect takes away, as the contract lays it out.
public final class Bundle {
  private Bundle() {}

  /// Every file except keys, certificates and requests.
  ///
  /// @param designFile the text of the design file
  /// @param diagram the drawing as SVG
  /// @param soundness what the README says of the findings
  public static List<Artifact> rendered(
      Deployment deployment, String designFile, String diagram, Soundness soundness) {
    Calls calls = Calls.of(deployment);
    List<Artifact> artifacts = common(calls, designFile, diagram, new EncryptionKey.ToBeMade());
    artifacts.add(new BundleReadme(calls, false, soundness, artifacts).artifact());
    return withManifest(artifacts);
  }

  /// Every file, with keys made now.
  ///
  /// @param designFile the text of the design file
  /// @param diagram the drawing as SVG
  /// @param soundness what the README says of the findings
  public static List<Artifact> exported(
      Deployment deployment,
      String designFile,
      String diagram,
      Soundness soundness,
      Issuance issuance) {
    Calls calls = Calls.of(deployment);
    List<Artifact> artifacts = common(calls, designFile, diagram, issuance.encryptionKey());
    artifacts.add(new BundleReadme(calls, true, soundness, artifacts).artifact());
    artifacts.addAll(CertificateFiles.of(deployment, issuance));
    return withManifest(artifacts);
  }

  private static List<Artifact> common(
      Calls calls, String designFile, String diagram, EncryptionKey key) {
    List<Artifact> artifacts = new ArrayList<>();
    artifacts.add(Artifact.of("design.apimtopology", Mode.FILE, List.of(), designFile));
    artifacts.add(Artifact.of("diagram.svg", Mode.FILE, List.of(), diagram));
    LiveBundle.made(calls, key).forEach(part -> artifacts.add(part.artifact()));
    return artifacts;
  }

  private static List<Artifact> withManifest(List<Artifact> artifacts) {
    artifacts.add(Manifest.of(artifacts));
    artifacts.sort(Comparator.comparing(Artifact::path));
    return List.copyOf(artifacts);
  }

  static String folder(NginxInstance instance) {
    return "load-balancers/" + instance.id() + "/";
  }

  static String folder(ApimServer server) {
    return "nodes/" + server.id() + "/";
  }
}
