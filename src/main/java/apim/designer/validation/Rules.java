package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.design.Edit;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The rule book.
public final class Rules {
  private static final List<Rule> OWN =
      List.of(
          // What is drawn
          new DuplicateId(),
          new UpstreamNameTwice(),
          new UnknownMember(),
          new EmptySite(),
          new EmptyLoadBalancer(),
          new AllBackup(),
          new SameNodeTwice(),
          new NodeInNoSite(),
          new ClusterOfOne(),
          new UnknownZoneElement(),
          new UnknownLinkEnd(),
          // The release
          new UnknownRelease(),
          new ProfileNotInRelease(),
          new ListenerNotOffered(),
          new OffsetOutOfRange(),
          new PortClash(),
          new UnknownNginx(),
          new NodeWithoutAddress(),
          new NodeOnLocalhost(),
          new NamesResolvedOnce(),
          new DeploymentTomlMissing(),
          new DeploymentTomlRefused(),
          new MixedProfiles(),
          LargeCluster.ALL_IN_ONES,
          LargeCluster.CONTROL_PLANES,
          new TrafficManagersBothActive(),
          new TokenEndpointNotServed(),
          new PortalsIgnoreHostname(),
          // Environments, regions and what stands outside
          new EnvironmentWithoutSite(),
          new EnvironmentOnNoGateway(),
          new LabelsNotHonoured(),
          new SiteAcrossRegions(),
          new RoleOfAnotherRegion(),
          new DatabaseOfTwoRegions(),
          new H2DrawnForACluster(),
          new KeyManagerWithoutAddress(),
          // Session affinity
          MissingAffinity.REQUIRED,
          MissingAffinity.ADVISED,
          new AffinityPointless(),
          new DirectiveNotInTarget(),
          new IpHashWithBackup(),
          new IpHashBehindProxy(),
          new CookieNamedJsessionid(),
          new LearnOnJsessionid(),
          new LearnTimeoutTooShort(),
          new LearnNotShared(),
          // Host names and ports of sites
          new ServerNameTwice(),
          new SitesOfAServerDisagree(),
          new ContextPathElsewhere(),
          new ContextPathOnNoSite(),
          new TlsAndPlainPort(),
          new PortOfOtherProtocol(),
          new RawTcpPort(),
          new LongHostname(),
          new TwoHostNamesForPortals(),
          new HostNameOfTwoClusters(),
          // Security
          new ManagementWithoutTls(),
          new CarbonServed(),
          new NodeCallsOpenToAll(),
          new NodesOnlyWithoutAddress(),
          new NodesOnlyBehindProxy(),
          new WebApplicationReachedByNobody(),
          new RealIpNotSet(),
          new ClientCertificatesWithoutCa(),
          new ClientCertificatesWithoutTls(),
          new ClientCertificatesOfPortals(),
          new VerificationWithoutCa(),
          new VerificationWithoutName(),
          new TrustedCertificatesUnusable(),
          new SnippetRefused(),
          new SettingWithoutEffect(),
          new CertificateFileMissing(),
          new HostnameNotInCertificate(),
          new ValidityTooLong(),
          new Wso2DomainSelfSigned(),
          new KnownVulnerability(),
          // What the architect lets be
          new AcceptedWithoutFinding());

  /// Every rule, in the order of the rule book.
  public static final List<Rule> ALL =
      Stream.of(OWN, FileRules.ALL, ProvidedCertificate.ALL).flatMap(List::stream).toList();

  /// From so many nodes and sites on it pays to wake another thread.
  private static final long LARGE = 500;

  private Rules() {}

  /// What every rule finds, worst first, then by element, accepted or not. Total: no design makes it
  /// throw.
  static List<Finding> check(Deployment deployment, LocalDate today) {
    List<Finding> findings =
        worstFirst(rulesFor(deployment).flatMap(rule -> rule.check(deployment, today)).toList());
    return findings.stream().anyMatch(Rules::isOfSharedId)
        ? findings.stream().map(Rules::onlySeparating).toList()
        : findings;
  }

  /// What the rules on deployment.toml files find in the one of a node, worst first.
  static List<Finding> checkFile(Deployment deployment, ElementId node, LocalDate today) {
    return worstFirst(
        FileRules.ALL.stream()
            .flatMap(rule -> rule.check(deployment, today))
            .filter(finding -> finding.elements().contains(Ref.of(node)))
            .toList());
  }

  // No rule knows of another, so every processor can take some of them.
  private static Stream<Rule> rulesFor(Deployment deployment) {
    long size = deployment.servers().size() + deployment.hosts().count();
    return size < LARGE ? ALL.stream() : ALL.parallelStream();
  }

  private static boolean isOfSharedId(Finding finding) {
    return finding.rule() instanceof DuplicateId || finding.rule() instanceof UpstreamNameTwice;
  }

  // An edit names its element by id: while two share one, it would change both.
  private static Finding onlySeparating(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.elements(),
        finding.message(),
        finding.fixes().stream().filter(fix -> fix.edit() instanceof Edit.SeparateIds).toList());
  }

  private static List<Finding> worstFirst(List<Finding> findings) {
    Map<Severity, List<Finding>> bySeverity = new EnumMap<>(Severity.class);
    findings.forEach(
        finding ->
            bySeverity.computeIfAbsent(finding.severity(), _ -> new ArrayList<>()).add(finding));
    return bySeverity.values().stream()
        .flatMap(alike -> alike.stream().map(Ranked::of).sorted().map(Ranked::finding))
        .toList();
  }

  /// A finding with the paths of its elements, which are put together at each call.
  private record Ranked(Finding finding, List<String> paths) implements Comparable<Ranked> {
    static Ranked of(Finding finding) {
      return new Ranked(finding, finding.elements().stream().map(Ref::path).toList());
    }

    @Override
    public int compareTo(Ranked other) {
      return byElement(this, other);
    }
  }

  // By hand: what Comparator puts together, Java generates anew at every start.
  private static int byElement(Ranked a, Ranked b) {
    int order = compare(a.paths(), b.paths());
    if (order == 0) {
      order = a.finding().rule().id().compareTo(b.finding().rule().id());
    }
    return order == 0 ? a.finding().message().compareTo(b.finding().message()) : order;
  }

  private static int compare(List<String> a, List<String> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }
}
