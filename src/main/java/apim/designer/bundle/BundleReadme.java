package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.generator.Correction;
import apim.designer.generator.NginxFiles;
import apim.designer.topology.CertificatePlan;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The checklist by host that goes with a bundle, in the order in which things are done. It says
/// nothing of what is made of new keys, so that it is the same at every export.
final class BundleReadme {
  private static final String PAGE =
      "https://apim.docs.wso2.com/en/3.1.0/install-and-setup/deploying-wso2-api-manager/configuring-the-proxy-server-and-the-load-balancer/";

  private final Deployment deployment;
  private final boolean withKeys;
  private final Soundness soundness;
  private final List<Artifact> artifacts;
  private final Calls calls;

  /// @param withKeys whether the bundle has keys, or commands that make them
  /// @param soundness what it says of the findings
  /// @param artifacts the files that the checklist is about
  BundleReadme(Calls calls, boolean withKeys, Soundness soundness, List<Artifact> artifacts) {
    this.deployment = calls.deployment();
    this.calls = calls;
    this.withKeys = withKeys;
    this.soundness = soundness;
    this.artifacts = List.copyOf(artifacts);
  }

  Artifact artifact() {
    return Artifact.of("README.md", Mode.FILE, List.of(), text());
  }

  private String text() {
    Markdown page = new Markdown();
    page.heading(1, "Installing " + Markdown.code(deployment.topology().name().oneLine()));
    page.paragraph(
        "WSO2 API Manager "
            + deployment.topology().apim()
            + " behind NGINX, as `diagram.svg` shows it. Work from top to bottom;"
            + " commands that name no host are run in the folder of this file. To change something,"
            + " open `design.apimtopology` in the API-M Topology Designer and export again.");
    addFindings(page);
    addFirst(page);
    if (!withKeys) {
      new KeySteps(deployment).addTo(page);
    }
    if (!deployment.instances().isEmpty()) {
      page.heading(2, "The load balancers");
      for (NginxInstance instance : deployment.instances()) {
        new LoadBalancerSteps(deployment, instance, withKeys).addTo(page);
      }
    }
    if (!deployment.servers().isEmpty()) {
      page.heading(2, "The API-M nodes");
      new NodeHints(deployment).addTo(page);
      for (ApimServer server : deployment.servers()) {
        new NodeSteps(calls, server, edited(server)).addTo(page);
      }
    }
    new KeyManagerSteps(deployment).addTo(page);
    new RegionSteps(deployment).addTo(page);
    new ClientSteps(deployment).addTo(page);
    addLater(page);
    addCorrections(page);
    return page.text();
  }

  private void addLater(Markdown page) {
    List<String> commands =
        Stream.concat(
                deployment.instances().stream().map(one -> "sudo sh collect.sh " + one.id()),
                deployment.servers().stream()
                    .map(one -> "sudo APIM_HOME=/opt/wso2am sh collect.sh " + one.id()))
            .toList();
    if (commands.isEmpty()) {
      return;
    }
    page.heading(2, "Is it still so?");
    if (deployment.hosts().findAny().isPresent()) {
      page.paragraph(
          "`verify.sh` asks from a client's place whether what stands there is what was designed:"
              + " certificates, redirects, closed paths, logins, cookies. It reads only, needs sh,"
              + " curl and openssl, and says on each line what to do. Before names lead there, give"
              + " the address of the load balancer with `--address`; on a node, name the node with"
              + " `--node`.");
      page.commands("sh verify.sh");
    }
    page.paragraph(
        "Later, `collect.sh` gathers on each host what is deployed there, without keys and with"
            + " passwords masked; it changes nothing. Copy it to the hosts, run there its line of"
            + " these, and bring the folders `collected` together into one:");
    page.commands(commands);
    page.paragraph("What differs from this design by meaning is then told by:");
    page.commands("topology-designer check design.apimtopology --against collected");
  }

  /// The whole deployment.toml of a node that came with one.
  private Optional<String> edited(ApimServer server) {
    return server.node().deploymentToml().isEmpty()
        ? Optional.empty()
        : artifacts.stream()
            .filter(artifact -> artifact.path().equals(Bundle.folder(server) + "deployment.toml"))
            .map(Artifact::text)
            .findFirst();
  }

  private void addFindings(Markdown page) {
    if (!soundness.standing().isEmpty()) {
      page.heading(2, "What is not sound yet");
      page.paragraph("This bundle was made although these findings stand:");
      soundness.standing().forEach(sentence -> page.step(Markdown.escaped(sentence)));
    }
    if (!soundness.accepted().isEmpty()) {
      page.heading(2, "What is known and let be");
      page.paragraph("The design accepts these findings; there is nothing to do:");
      soundness.accepted().forEach(sentence -> page.item(Markdown.escaped(sentence)));
    }
  }

  private void addFirst(Markdown page) {
    page.heading(2, "Before you begin");
    page.step("See that every file is whole:").commands("sha256sum -c MANIFEST.sha256");
    if (withKeys && deployment.instances().stream().anyMatch(NginxInstance::endsTls)) {
      page.step(
          "This folder holds private keys. Carry it over encrypted connections only, give each host"
              + " its own folder and nothing else, and delete it where it is no longer needed.");
    }
    if (withKeys && hasOwnAuthority()) {
      page.step(
          "Move `ca/ca.key` to a safe place, away from every server: whoever has it can make"
              + " certificates that your clients believe. With `ca/ca.crt` beside it, the next"
              + " export (`--ca`) signs with it again, and clients need nothing new.");
    }
    if (deployment.hosts().findAny().isPresent()) {
      addNames(page);
      page.step("Open these TCP ports in the firewalls between:\n");
      page.table(List.of("from", "to", "ports"), Connections.rows(calls));
      page.paragraph(
          "The nodes also reach their databases and, for the time of day, an NTP server: tokens and"
              + " signatures are refused where clocks differ.");
    }
  }

  private void addNames(Markdown page) {
    List<List<String>> names =
        deployment.instances().stream()
            .flatMap(
                instance ->
                    instance.hosts().stream()
                        .map(VirtualHost::hostname)
                        .filter(name -> !name.isAddress())
                        .distinct()
                        .map(name -> List.of("`" + name + "`", "`" + instance.id() + "`")))
            .toList();
    if (!names.isEmpty()) {
      page.step(
          "Have these names in DNS. The nodes must find them too: they call the portals and each"
              + " other by these names.\n");
      page.table(List.of("name", "leads to the host of"), names);
    }
  }

  private boolean hasOwnAuthority() {
    return deployment.instances().stream()
        .anyMatch(
            instance ->
                instance.endsTls()
                    && instance.loadBalancer().certificate() instanceof CertificatePlan.PrivateCa);
  }

  private void addCorrections(Markdown page) {
    if (deployment.instances().isEmpty()) {
      return;
    }
    page.heading(2, "Where this differs from WSO2's page, and why");
    page.paragraph("The page: <" + PAGE + ">");
    page.table(List.of("the page", "here", "why"), corrections(deployment));
  }

  /// Rows of what the page says, what is done here, and why, with who says so.
  static List<List<String>> corrections(Deployment deployment) {
    if (deployment.instances().isEmpty()) {
      return List.of();
    }
    // What people do leaves no line in a file.
    Set<Correction> applied = EnumSet.of(Correction.RELOAD, Correction.CONF_PATH);
    deployment.instances().stream().map(NginxFiles::corrections).forEach(applied::addAll);
    return applied.stream()
        .map(
            correction ->
                List.of(
                    correction.theirs(),
                    correction.ours(),
                    correction.why() + " ([source](" + correction.source() + "))"))
        .toList();
  }
}
