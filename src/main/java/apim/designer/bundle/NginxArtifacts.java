package apim.designer.bundle;

import apim.designer.deployment.NginxInstance;
import apim.designer.generator.NginxFiles;
import apim.designer.nginx.Statement;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The nginx files of the load balancers.
final class NginxArtifacts {
  private NginxArtifacts() {}

  static Stream<Part> of(NginxInstance instance) {
    return Stream.of(
        part(instance, "conf.d/apim.conf", () -> NginxFiles.sites(instance)),
        part(instance, "nginx.conf", () -> NginxFiles.complete(instance)));
  }

  private static Part part(
      NginxInstance instance, String name, Supplier<Stream<Statement>> statements) {
    String path = Bundle.folder(instance) + name;
    List<Ref> refs = List.of(instance.ref());
    return Part.of(
        path, refs, () -> new Artifact(path, Mode.FILE, refs, new PrintedContent(statements)));
  }
}
