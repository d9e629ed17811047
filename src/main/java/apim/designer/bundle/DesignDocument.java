package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.UpstreamServer;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Affinity;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A design as a document: what there is, who calls whom, what was decided and who says so, what is
/// open. It says nothing of the day or the machine: an equal design gives an equal document.
public final class DesignDocument {
  private final Deployment deployment;
  private final Calls calls;
  private final Markdown page = new Markdown();

  private DesignDocument(Deployment deployment) {
    this.deployment = deployment;
    this.calls = Calls.of(deployment);
  }

  /// The document as Markdown.
  ///
  /// @param picture the name of the picture beside it
  public static String of(
      Deployment deployment,
      String picture,
      List<NotedFinding> standing,
      List<NotedFinding> accepted) {
    return new DesignDocument(deployment).text(picture, standing, accepted);
  }

  private String text(String picture, List<NotedFinding> standing, List<NotedFinding> accepted) {
    String name = deployment.topology().name().oneLine().strip();
    page.heading(1, name.isEmpty() ? "A design" : Markdown.escaped(name));
    page.paragraph(
        "WSO2 API Manager "
            + deployment.topology().apim()
            + ": "
            + counted(deployment.servers().size(), "node")
            + ", "
            + counted(deployment.instances().size(), "load balancer")
            + ", "
            + counted((int) deployment.hosts().count(), "site")
            + ".");
    page.paragraph("![The diagram](<" + picture + ">)");
    notes();
    sites();
    nodes();
    outside();
    connections();
    certificates();
    decisions();
    findings(standing, accepted);
    return page.text();
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private void notes() {
    for (Note note : deployment.topology().notes()) {
      page.paragraph("> " + Markdown.escaped(note.text().oneLine()));
    }
  }

  private void sites() {
    List<List<String>> rows =
        deployment.instances().stream()
            .flatMap(instance -> instance.hosts().stream().map(host -> site(instance, host)))
            .toList();
    section(
        "Hosts and ports",
        List.of("clients call", "load balancer, site", "serves", "nodes behind", "sessions"),
        rows);
  }

  private static List<String> site(NginxInstance instance, VirtualHost host) {
    return List.of(
        "<" + host.url() + ">",
        "`" + instance.id() + "`, `" + host.site().id() + "`",
        host.listener().id(),
        host.servers().stream().map(DesignDocument::behind).collect(Collectors.joining(", ")),
        sessions(host.affinity()));
  }

  private static String behind(UpstreamServer server) {
    return "`" + server.server().id() + "` " + server.port() + (server.backup() ? " (backup)" : "");
  }

  private static String sessions(Affinity affinity) {
    return switch (affinity) {
      case Affinity.None() -> "any node";
      case Affinity.IpHash() -> "by the client's address";
      case Affinity.StickyCookie(var cookie) ->
          "by a cookie of the load balancer, `" + cookie + "`";
      case Affinity.StickyLearn(var cookie, var _) -> "by the nodes' cookie `" + cookie + "`";
    };
  }

  private void nodes() {
    section(
        "Nodes",
        List.of("node", "profile", "address", "environment, region", "ports that sites call"),
        deployment.servers().stream().map(this::node).toList());
  }

  private List<String> node(ApimServer server) {
    Node node = server.node();
    String place =
        Stream.of(node.environment().map(Object::toString), node.region().map(Object::toString))
            .flatMap(Optional::stream)
            .map(Markdown::escaped)
            .collect(Collectors.joining(", "));
    String ports =
        Arrays.stream(Listener.values())
            .filter(listener -> isCalled(server, listener))
            .map(listener -> server.port(listener) + " (" + listener.id() + ")")
            .collect(Collectors.joining(", "));
    return List.of(
        "`" + server.id() + "`",
        server.profile().id(),
        node.address().map(address -> "`" + address.value() + "`").orElse("open"),
        place,
        ports);
  }

  private boolean isCalled(ApimServer server, Listener listener) {
    return deployment
        .hosts()
        .anyMatch(
            host ->
                host.listener() == listener
                    && host.servers().stream()
                        .anyMatch(behind -> behind.server().id().equals(server.id())));
  }

  private void outside() {
    section(
        "Outside",
        List.of("what", "kind"),
        deployment.topology().externals().stream()
            .map(
                external -> {
                  String label = external.label().oneLine().strip();
                  return List.of(
                      label.isEmpty() ? "`" + external.id() + "`" : Markdown.escaped(label),
                      external.kind().id());
                })
            .toList());
  }

  private void connections() {
    section("Who calls whom", List.of("from", "to", "TCP ports"), Connections.rows(calls));
  }

  private void certificates() {
    section(
        "Certificates",
        List.of("load balancer", "certificate", "names"),
        deployment.instances().stream()
            .filter(NginxInstance::endsTls)
            .map(
                instance ->
                    List.of(
                        "`" + instance.id() + "`",
                        CertificateWords.of(instance.loadBalancer().certificate()),
                        instance.hosts().stream()
                            .filter(VirtualHost::tls)
                            .map(VirtualHost::hostname)
                            .map(Hostname::value)
                            .distinct()
                            .map(name -> "`" + name + "`")
                            .collect(Collectors.joining(", "))))
            .toList());
  }

  private void decisions() {
    section(
        "Decisions", List.of("WSO2's page", "here", "why"), BundleReadme.corrections(deployment));
  }

  private void findings(List<NotedFinding> standing, List<NotedFinding> accepted) {
    section(
        "Open findings",
        List.of("severity", "rule", "finding"),
        standing.stream()
            .map(one -> List.of(one.severity(), rule(one), Markdown.escaped(one.message())))
            .toList());
    section(
        "Accepted findings",
        List.of("severity", "rule", "finding", "why it is let be"),
        accepted.stream()
            .map(
                one ->
                    List.of(
                        one.severity(),
                        rule(one),
                        Markdown.escaped(one.message()),
                        Markdown.escaped(one.reason())))
            .toList());
    if (standing.isEmpty()) {
      page.heading(2, "Open findings").paragraph("None.");
    }
  }

  private static String rule(NotedFinding finding) {
    return "[" + finding.rule() + "](" + finding.source() + ")";
  }

  private void section(String title, List<String> head, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      page.heading(2, title).table(head, rows);
    }
  }

  /// Where a certificate comes from, in words.
  private static final class CertificateWords {
    private CertificateWords() {}

    static String of(CertificatePlan plan) {
      return switch (plan) {
        case CertificatePlan.SelfSigned made ->
            "self-signed, " + key(made) + ", " + made.days() + " days";
        case CertificatePlan.PrivateCa made ->
            "from an authority of its own, " + key(made) + ", " + made.days() + " days";
        case CertificatePlan.SigningRequest made -> "a request to an authority, " + key(made);
        case CertificatePlan.Provided(var certificate, var key) ->
            "provided: `" + certificate + "`, `" + key + "`";
      };
    }

    private static String key(CertificatePlan.Made made) {
      return CertificatePages.words(made.key()) + (made.encryptedKey() ? ", key encrypted" : "");
    }
  }
}
