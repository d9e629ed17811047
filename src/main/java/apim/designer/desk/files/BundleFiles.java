package apim.designer.desk.files;

import apim.designer.bundle.LiveBundle;
import apim.designer.bundle.Part;
import apim.designer.pipeline.Outcome;
import apim.designer.project.DesignFile;
import apim.designer.project.Opened;
import apim.designer.session.Snapshot;
import apim.designer.topology.FileName;
import apim.designer.topology.Node;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The files of the bundle of one snapshot. Those of the next one begin from them, so that nothing
/// is worked out twice that cannot have changed.
public record BundleFiles(Outcome outcome, Optional<Opened> opened, LiveBundle bundle) {
  private static final Comparator<String> BY_NUMBER = new NaturalOrder();

  static BundleFiles of(Snapshot snapshot) {
    return new BundleFiles(
        snapshot.outcome(), snapshot.opened(), snapshot.outcome().live(() -> design(snapshot)));
  }

  /// Those of a later snapshot; these, when only the selection is another.
  BundleFiles next(Snapshot snapshot) {
    if (sameOutcome(snapshot) && snapshot.opened().equals(opened)) {
      return this;
    }
    return new BundleFiles(
        snapshot.outcome(),
        snapshot.opened(),
        snapshot.outcome().live(() -> design(snapshot), outcome, bundle));
  }

  // An outcome belongs to one snapshot, or to several between which nothing was edited; to compare
  // two by their values takes longer than to draw.
  @SuppressWarnings("ReferenceEquality")
  private boolean sameOutcome(Snapshot snapshot) {
    return snapshot.outcome() == outcome;
  }

  private static String design(Snapshot snapshot) {
    return DesignFile.print(snapshot.design(), snapshot.opened());
  }

  public List<Part> parts() {
    return bundle.parts().stream().sorted(Comparator.comparing(Part::path, BY_NUMBER)).toList();
  }

  public Optional<Part> part(String path) {
    return bundle.part(path);
  }

  /// The customer's own file that `path` is made from; only a node's deployment.toml is.
  Optional<String> original(String path) {
    return outcome.design().topology().nodes().stream()
        .filter(node -> path.equals("nodes/" + node.id() + "/deployment.toml"))
        .findFirst()
        .flatMap(Node::deploymentToml)
        .flatMap(this::attached);
  }

  private Optional<String> attached(FileName file) {
    return outcome.design().attachments().text(file);
  }
}
