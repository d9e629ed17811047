package apim.designer.bundle;

import apim.designer.deployment.Deployment;
import apim.designer.generator.TomlChanges;

/// Who calls whom in a deployment, and what the nodes' files say for it: worked out once for all
/// files of a bundle.
record Calls(Deployment deployment, TomlChanges changes, Trust trust, DirectCalls direct) {
  static Calls of(Deployment deployment) {
    TomlChanges changes = new TomlChanges(deployment);
    return new Calls(
        deployment, changes, new Trust(deployment), new DirectCalls(deployment, changes));
  }
}
