package apim.designer.bundle;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.generator.NginxFiles;
import apim.designer.nginx.Printer;
import apim.designer.nginx.Statement;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.stream.Stream;

/// The nginx files of the load balancers.
final class NginxArtifacts {
  private NginxArtifacts() {}

  static Stream<Artifact> of(Deployment deployment) {
    return deployment.instances().stream()
        .flatMap(
            instance ->
                Stream.of(
                    file(instance, "conf.d/apim.conf", NginxFiles.sites(instance)),
                    file(instance, "nginx.conf", NginxFiles.complete(instance))));
  }

  private static Artifact file(NginxInstance instance, String name, List<Statement> statements) {
    List<Line> lines =
        Printer.lines(statements).stream()
            .map(
                line ->
                    new Line(
                        line.text() + "\n",
                        line.refs().stream().map(Ref::new).toList(),
                        line.reason()))
            .toList();
    return new Artifact(Bundle.folder(instance) + name, Mode.FILE, List.of(instance.ref()), lines);
  }
}
