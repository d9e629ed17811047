package apim.designer.bundle;

import apim.designer.deployment.Deployment;
import java.util.List;

/// The checklist by host that goes with a bundle.
final class BundleReadme {
  private final Deployment deployment;
  private final boolean withKeys;

  BundleReadme(Deployment deployment, boolean withKeys) {
    this.deployment = deployment;
    this.withKeys = withKeys;
  }

  Artifact artifact() {
    return Artifact.of("README.md", Mode.FILE, List.of(), text());
  }

  private String text() {
    return "# Installing this bundle\n" + deployment.instances().size() + withKeys + "\n";
  }
}
