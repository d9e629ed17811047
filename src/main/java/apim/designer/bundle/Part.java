package apim.designer.bundle;

import apim.designer.topology.Ref;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A file of the bundle that is made when it is first asked for; it belongs to one thread.
public final class Part {
  private final String path;
  private final List<Ref> refs;
  private final boolean onlyExported;
  private final Supplier<Artifact> making;
  private Optional<Artifact> made = Optional.empty();

  private Part(String path, List<Ref> refs, boolean onlyExported, Supplier<Artifact> making) {
    this.path = path;
    this.refs = List.copyOf(refs);
    this.onlyExported = onlyExported;
    this.making = making;
  }

  static Part of(String path, List<Ref> refs, Supplier<Artifact> making) {
    return new Part(path, refs, false, making);
  }

  /// A file that only an export makes; the artifact tells what will be in it.
  static Part told(Artifact page) {
    return told(page.path(), page.refs(), () -> page);
  }

  /// A file that only an export makes; what `making` makes tells what will be in it.
  static Part told(String path, List<Ref> refs, Supplier<Artifact> making) {
    return new Part(path, refs, true, making);
  }

  /// Inside the bundle, with slashes.
  public String path() {
    return path;
  }

  /// The elements that the file as a whole belongs to.
  public List<Ref> refs() {
    return refs;
  }

  /// Whether the artifact tells of a file that does not exist before it is exported.
  public boolean onlyExported() {
    return onlyExported;
  }

  public Artifact artifact() {
    if (made.isEmpty()) {
      made = Optional.of(making.get());
    }
    return made.get();
  }

  @Override
  public String toString() {
    return path;
  }
}
