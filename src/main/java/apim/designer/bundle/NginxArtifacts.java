package apim.designer.bundle;

import apim.designer.deployment.NginxInstance;
import apim.designer.generator.NginxFiles;
import apim.designer.nginx.Printer;
import apim.designer.nginx.Statement;
import apim.designer.topology.Ref;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// The nginx files of the load balancers.
final class NginxArtifacts {
  private NginxArtifacts() {}

  static Stream<Part> of(NginxInstance instance) {
    return Stream.of(
        part(instance, "conf.d/apim.conf", NginxFiles::sites),
        part(instance, "nginx.conf", NginxFiles::complete));
  }

  private static Part part(
      NginxInstance instance, String name, Function<NginxInstance, Stream<Statement>> generator) {
    return Part.of(
        Bundle.folder(instance) + name,
        List.of(instance.ref()),
        () -> file(instance, name, generator.apply(instance)));
  }

  private static Artifact file(NginxInstance instance, String name, Stream<Statement> statements) {
    // Thousands of lines name a few hundred elements.
    Map<List<String>, List<Ref>> refs = new HashMap<>();
    List<ArtifactLine> lines =
        Printer.lines(statements).stream()
            .map(
                line ->
                    new ArtifactLine(
                        line.text() + "\n",
                        refs.computeIfAbsent(
                            line.refs(), paths -> paths.stream().map(Ref::parse).toList()),
                        line.reason()))
            .toList();
    return new Artifact(Bundle.folder(instance) + name, Mode.FILE, List.of(instance.ref()), lines);
  }
}
