package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.pki.CertificateProblem;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.Node;
import apim.designer.topology.Ref;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Something that no rule could judge for this design. It has not passed: it stands open, and the
/// message says what would settle it.
///
/// @param elements what it is about; empty for the design as a whole
public record NotChecked(Cause cause, List<Ref> elements, String message) {
  /// Why it is not checked.
  public enum Cause {
    /// The catalog does not know the release.
    UNKNOWN_RELEASE,
    /// The release does not have the profile, so nothing is known of its ports and needs.
    UNKNOWN_PROFILE,
    /// A node comes with no deployment.toml.
    NO_DEPLOYMENT_TOML,
    /// The deployment.toml that a node names is not there.
    MISSING_DEPLOYMENT_TOML,
    /// A deployment.toml cannot be read past its first fault.
    UNREADABLE_DEPLOYMENT_TOML,
    /// A provided certificate or key is not there.
    MISSING_CERTIFICATE,
    /// A provided certificate or key cannot be read.
    UNREADABLE_CERTIFICATE,
    /// An authority of the customer's has yet to sign.
    UNSIGNED_CERTIFICATE,
    /// Whether names lead to the load balancers.
    DNS,
    /// Whether nodes answer.
    REACHABILITY,
    /// Whether nodes share what they must share.
    SHARED_DATABASE,
    /// What is installed on the load balancers.
    INSTALLED_NGINX,
    /// How what stands outside is set up.
    OUTSIDE
  }

  public NotChecked {
    elements = List.copyOf(elements);
  }

  /// Everything that stands open, what can be settled in the design first.
  public static List<NotChecked> of(Deployment deployment) {
    return Stream.of(
            release(deployment).stream(),
            profiles(deployment).stream(),
            tomls(deployment),
            certificates(deployment),
            outside(deployment))
        .flatMap(all -> all)
        .toList();
  }

  private static Optional<NotChecked> release(Deployment deployment) {
    if (deployment.release().isPresent()) {
      return Optional.empty();
    }
    String version = "API-M " + deployment.topology().apim();
    return Optional.of(
        new NotChecked(
            Cause.UNKNOWN_RELEASE,
            List.of(),
            deployment
                .judging()
                .map(
                    known ->
                        "What is new in "
                            + version
                            + ": this release is not known here, and is judged as "
                            + known.id()
                            + ".")
                .orElse(
                    "Profiles, ports, session needs and settings of "
                        + version
                        + ": this release is not known here; choose one that is.")));
  }

  private static Optional<NotChecked> profiles(Deployment deployment) {
    List<ElementId> unknown =
        deployment.servers().stream()
            .filter(server -> server.facts().isEmpty())
            .map(ApimServer::id)
            .toList();
    return deployment.judging().isEmpty()
        ? Optional.empty()
        : about(
            Cause.UNKNOWN_PROFILE,
            unknown,
            "Ports and session needs of "
                + Phrase.list(unknown)
                + ": API-M "
                + deployment.topology().apim()
                + " does not have the profile.");
  }

  private static Stream<NotChecked> tomls(Deployment deployment) {
    List<Node> nodes = deployment.topology().nodes();
    List<ElementId> without =
        nodes.stream().filter(node -> node.deploymentToml().isEmpty()).map(Node::id).toList();
    List<ElementId> missing =
        nodes.stream()
            .filter(node -> node.deploymentToml().isPresent())
            .filter(node -> node.deploymentToml().flatMap(deployment::attached).isEmpty())
            .map(Node::id)
            .toList();
    List<ElementId> refused =
        nodes.stream()
            .filter(node -> DeploymentTomlRefused.refusal(deployment, node).isPresent())
            .map(Node::id)
            .toList();
    return Stream.of(
            about(
                Cause.NO_DEPLOYMENT_TOML,
                without,
                "The deployment.toml of "
                    + Phrase.list(without)
                    + ": none is attached; attach it and it is read and edited."),
            about(
                Cause.MISSING_DEPLOYMENT_TOML,
                missing,
                "The deployment.toml of "
                    + Phrase.list(missing)
                    + ": the file is not beside the design or cannot be read."),
            about(
                Cause.UNREADABLE_DEPLOYMENT_TOML,
                refused,
                "The deployment.toml of "
                    + Phrase.list(refused)
                    + " past its first fault: mend that, and the rest is read."))
        .flatMap(Optional::stream);
  }

  private static Stream<NotChecked> certificates(Deployment deployment) {
    List<ElementId> unsigned =
        deployment.instances().stream()
            .filter(NginxInstance::endsTls)
            .filter(
                one -> one.loadBalancer().certificate() instanceof CertificatePlan.SigningRequest)
            .map(NginxInstance::id)
            .toList();
    return Stream.concat(
        ProvidedFiles.all(deployment).flatMap(files -> provided(deployment, files).stream()),
        about(
            Cause.UNSIGNED_CERTIFICATE,
            unsigned,
            "The certificate of "
                + Phrase.list(unsigned)
                + ": your authority has yet to sign it, so neither its names nor its dates are"
                + " known.")
            .stream());
  }

  private static Optional<NotChecked> provided(Deployment deployment, ProvidedFiles files) {
    ElementId lb = files.instance().id();
    List<FileName> missing = files.missing(deployment).toList();
    if (!missing.isEmpty()) {
      boolean certificate = missing.contains(files.plan().certificateFile());
      return about(
          Cause.MISSING_CERTIFICATE,
          List.of(lb),
          (certificate
                  ? "Names, dates and key of the certificate of "
                  : "Whether the key fits the certificate of ")
              + lb
              + ": "
              + Phrase.list(missing)
              + (missing.size() == 1 ? " is" : " are")
              + " not beside the design or cannot be read.");
    }
    // Whether a file can be read does not hang on the day.
    boolean unreadable =
        files.problems(deployment, List.of(), LocalDate.EPOCH).stream()
            .anyMatch(NotChecked::isUnreadable);
    return unreadable
        ? about(
            Cause.UNREADABLE_CERTIFICATE,
            List.of(lb),
            "Whether key and certificate of "
                + lb
                + " belong together: one of the two cannot be read.")
        : Optional.empty();
  }

  private static boolean isUnreadable(CertificateProblem problem) {
    return switch (problem.kind()) {
      case UNREADABLE_CERTIFICATE, UNREADABLE_KEY, ENCRYPTED_KEY -> true;
      default -> false;
    };
  }

  private static Stream<NotChecked> outside(Deployment deployment) {
    List<Object> names = new ArrayList<>();
    deployment
        .hosts()
        .map(VirtualHost::hostname)
        .filter(name -> !name.isAddress())
        .distinct()
        .forEach(names::add);
    List<ElementId> nodes = deployment.servers().stream().map(ApimServer::id).toList();
    List<ElementId> balancers = deployment.instances().stream().map(NginxInstance::id).toList();
    List<ElementId> externals =
        deployment.topology().externals().stream().map(External::id).toList();
    return Stream.of(
            names.isEmpty()
                ? Optional.<NotChecked>empty()
                : about(
                    Cause.DNS,
                    balancers,
                    "DNS: whether "
                        + Phrase.list(names)
                        + (names.size() == 1 ? " leads" : " lead")
                        + " to the load balancer."),
            about(
                Cause.REACHABILITY,
                nodes,
                "The network: whether "
                    + Phrase.list(nodes)
                    + (nodes.size() == 1 ? " answers" : " answer")
                    + " and firewalls let the ports through."),
            nodes.size() < 2
                ? Optional.<NotChecked>empty()
                : about(
                    Cause.SHARED_DATABASE,
                    nodes,
                    "Databases: whether "
                        + Phrase.list(nodes)
                        + " share their databases and user store."),
            about(
                Cause.INSTALLED_NGINX,
                balancers,
                "Which NGINX is installed on "
                    + Phrase.list(balancers)
                    + ": the files are written for the version that is set here."),
            about(
                Cause.OUTSIDE,
                externals,
                "How "
                    + Phrase.list(externals)
                    + (externals.size() == 1 ? " is" : " are")
                    + " set up: what stands outside is drawn, not configured."))
        .flatMap(Optional::stream);
  }

  /// Empty when it is about nothing.
  private static Optional<NotChecked> about(Cause cause, List<ElementId> elements, String message) {
    return elements.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new NotChecked(cause, elements.stream().distinct().map(Ref::of).toList(), message));
  }
}
