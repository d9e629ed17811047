package apim.designer.proof;

import apim.designer.bundle.Artifact;
import apim.designer.bundle.ArtifactLine;
import apim.designer.bundle.Mode;
import apim.designer.deployment.NginxInstance;
import apim.designer.design.Design;
import apim.designer.generator.NginxFiles;
import apim.designer.nginx.Printer;
import apim.designer.nginx.Statement;
import apim.designer.topology.Listener;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Designs with many of one thing, without TLS.
final class LargeDesigns {
  private LargeDesigns() {}

  /// A site with as many gateways behind it.
  static Design members(int count) {
    List<Node> nodes = nodes(count);
    return design(nodes, List.of(site(0, nodes)));
  }

  /// As many sites with two gateways.
  static Design sites(int count) {
    List<Node> nodes = nodes(2);
    return design(nodes, IntStream.range(0, count).mapToObj(i -> site(i, nodes)).toList());
  }

  /// The NGINX files alone: a picture of so many elements takes longer than all else.
  static List<Artifact> files(NginxInstance instance) {
    return List.of(
        file(instance, "nginx.conf", NginxFiles.complete(instance).toList()),
        file(instance, "conf.d/apim.conf", NginxFiles.sites(instance).toList()));
  }

  private static Artifact file(NginxInstance instance, String name, List<Statement> statements) {
    List<Ref> refs = List.of(instance.ref());
    return new Artifact(
        "load-balancers/" + instance.id() + "/" + name,
        Mode.FILE,
        refs,
        List.of(new ArtifactLine(Printer.print(statements), refs, "")));
  }

  /// Host names of many lengths that nginx has room for one by one.
  static List<String> names(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> "x".repeat(1 + random.nextInt(28)) + i + "." + random.nextInt(1_000) + ".example")
        .toList();
  }

  private static List<Node> nodes(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> Sketch.node("gw-" + i, Profile.GATEWAY, "10.0." + i / 250 + "." + (1 + i % 250)))
        .toList();
  }

  private static Site site(int number, List<Node> nodes) {
    return Sketch.site("site-" + number, "gw-" + number + ".example.com", Listener.GATEWAY_HTTP)
        .withMembers(nodes.stream().map(node -> Member.of(node.id())).toList());
  }

  private static Design design(List<Node> nodes, List<Site> sites) {
    return Design.of(
        Sketch.topology("Large", "4.5.0", Sketch.balancer("lb-1", Sketch.NEW).withSites(sites))
            .with(Node.class, nodes));
  }
}
