package apim.designer.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A virtual host of a load balancer and the nodes behind it. What is left out follows the listener
/// or the release, and is worked out in the deployment.
///
/// @param front what clients see of it
/// @param back what stands behind it
public record Site(ElementId id, Front front, Policy policy, Back back) {
  /// A site as clients see it.
  ///
  /// @param path where on its host it lies
  /// @param redirectHttp whether plain HTTP on port 80 is sent on to this site
  /// @param publicSide what clients see, where it is not the load balancer that they reach
  /// @param snippet what else the server says, in a file beside the design
  public record Front(
      Hostname hostname,
      UrlPath path,
      Optional<TcpPort> port,
      Optional<Boolean> tls,
      boolean redirectHttp,
      Optional<PublicSide> publicSide,
      Optional<LogDirectory> logDirectory,
      Optional<FileName> snippet) {
    public static Front of(Hostname hostname) {
      return new Front(
          hostname,
          UrlPath.ROOT,
          Optional.empty(),
          Optional.empty(),
          true,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    public Front withHostname(Hostname newHostname) {
      return new Front(
          newHostname, path, port, tls, redirectHttp, publicSide, logDirectory, snippet);
    }

    public Front withPath(UrlPath newPath) {
      return new Front(
          hostname, newPath, port, tls, redirectHttp, publicSide, logDirectory, snippet);
    }

    public Front withPort(Optional<TcpPort> newPort) {
      return new Front(
          hostname, path, newPort, tls, redirectHttp, publicSide, logDirectory, snippet);
    }

    public Front withTls(Optional<Boolean> newTls) {
      return new Front(
          hostname, path, port, newTls, redirectHttp, publicSide, logDirectory, snippet);
    }

    public Front withRedirectHttp(boolean newRedirectHttp) {
      return new Front(
          hostname, path, port, tls, newRedirectHttp, publicSide, logDirectory, snippet);
    }

    public Front withPublicSide(Optional<PublicSide> newPublicSide) {
      return new Front(
          hostname, path, port, tls, redirectHttp, newPublicSide, logDirectory, snippet);
    }

    public Front withLogDirectory(Optional<LogDirectory> newLogDirectory) {
      return new Front(
          hostname, path, port, tls, redirectHttp, publicSide, newLogDirectory, snippet);
    }

    public Front withSnippet(Optional<FileName> newSnippet) {
      return new Front(
          hostname, path, port, tls, redirectHttp, publicSide, logDirectory, newSnippet);
    }
  }

  /// What a site lets through, and under which conditions.
  ///
  /// @param serves what of the nodes' management port clients reach; what the release has by default
  ///     where nothing is said
  /// @param nodesOnly what of that answers nodes alone
  /// @param tenant the only tenant of API-M whom this site is for
  /// @param hsts how long browsers shall come by HTTPS only (RFC 6797 §6.1.1); never said where empty
  /// @param bodySize the largest body of a request
  /// @param readTimeout how long a node may take between two pieces of an answer
  public record Policy(
      Optional<Set<WebApp>> serves,
      NodesOnly nodesOnly,
      Optional<TenantDomain> tenant,
      ClientCertificates clientCertificates,
      Optional<Duration> hsts,
      Optional<ByteSize> bodySize,
      Optional<Duration> readTimeout) {
    /// Everything as it is where nobody says otherwise.
    public static final Policy USUAL =
        new Policy(
            Optional.empty(),
            NodesOnly.NOTHING,
            Optional.empty(),
            ClientCertificates.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final Duration LONGEST_HSTS = Duration.ofDays(3650);
    private static final Duration LONGEST_READ = Duration.ofDays(7);

    public Policy {
      serves = serves.map(Policy::sorted);
      hsts.ifPresent(age -> within(age, LONGEST_HSTS, "ten years"));
      readTimeout.ifPresent(time -> within(time, LONGEST_READ, "seven days"));
    }

    private static Set<WebApp> sorted(Set<WebApp> apps) {
      Set<WebApp> sorted = EnumSet.noneOf(WebApp.class);
      sorted.addAll(apps);
      return Collections.unmodifiableSet(sorted);
    }

    private static void within(Duration time, Duration longest, String words) {
      if (time.toSeconds() < 1 || time.compareTo(longest) > 0) {
        throw new IllegalArgumentException("this time lies between one second and " + words);
      }
    }

    public Policy withServes(Optional<Set<WebApp>> newServes) {
      return new Policy(
          newServes, nodesOnly, tenant, clientCertificates, hsts, bodySize, readTimeout);
    }

    public Policy withNodesOnly(NodesOnly newNodesOnly) {
      return new Policy(
          serves, newNodesOnly, tenant, clientCertificates, hsts, bodySize, readTimeout);
    }

    public Policy withTenant(Optional<TenantDomain> newTenant) {
      return new Policy(
          serves, nodesOnly, newTenant, clientCertificates, hsts, bodySize, readTimeout);
    }

    public Policy withClientCertificates(ClientCertificates newClientCertificates) {
      return new Policy(
          serves, nodesOnly, tenant, newClientCertificates, hsts, bodySize, readTimeout);
    }

    public Policy withHsts(Optional<Duration> newHsts) {
      return new Policy(
          serves, nodesOnly, tenant, clientCertificates, newHsts, bodySize, readTimeout);
    }

    public Policy withBodySize(Optional<ByteSize> newBodySize) {
      return new Policy(
          serves, nodesOnly, tenant, clientCertificates, hsts, newBodySize, readTimeout);
    }

    public Policy withReadTimeout(Optional<Duration> newReadTimeout) {
      return new Policy(
          serves, nodesOnly, tenant, clientCertificates, hsts, bodySize, newReadTimeout);
    }
  }

  /// The nodes of a site, and how requests are spread among them.
  ///
  /// @param pkce whether a portal behind this site logs in with PKCE, whose state is in one node's
  ///     memory
  /// @param keepPath whether nodes are asked for the site's path, too, or for what follows it
  /// @param nodeTls how they are spoken to
  public record Back(
      Listener listener,
      Affinity affinity,
      List<Member> members,
      boolean pkce,
      boolean keepPath,
      NodeTls nodeTls) {
    public Back {
      members = List.copyOf(members);
    }

    public static Back of(Listener listener) {
      return new Back(listener, new Affinity.None(), List.of(), false, false, NodeTls.USUAL);
    }

    public Back withListener(Listener newListener) {
      return new Back(newListener, affinity, members, pkce, keepPath, nodeTls);
    }

    public Back withAffinity(Affinity newAffinity) {
      return new Back(listener, newAffinity, members, pkce, keepPath, nodeTls);
    }

    public Back withMembers(List<Member> newMembers) {
      return new Back(listener, affinity, newMembers, pkce, keepPath, nodeTls);
    }

    public Back withPkce(boolean newPkce) {
      return new Back(listener, affinity, members, newPkce, keepPath, nodeTls);
    }

    public Back withKeepPath(boolean newKeepPath) {
      return new Back(listener, affinity, members, pkce, newKeepPath, nodeTls);
    }

    public Back withNodeTls(NodeTls newNodeTls) {
      return new Back(listener, affinity, members, pkce, keepPath, newNodeTls);
    }
  }

  public static Site of(ElementId id, Hostname hostname, Listener listener) {
    return new Site(id, Front.of(hostname), Policy.USUAL, Back.of(listener));
  }

  /// The name by which clients know it.
  public Hostname hostname() {
    return front.hostname();
  }

  /// The TCP port that the load balancer opens for it.
  public int port() {
    return front.port().map(TcpPort::number).orElse(back.listener().sitePort());
  }

  /// This site with a web application opened or closed; what is served is left open where that is
  /// the usual.
  ///
  /// @param usual what the release serves unless a site says otherwise
  public Site serving(WebApp app, boolean on, Set<WebApp> usual) {
    Set<WebApp> next = EnumSet.noneOf(WebApp.class);
    next.addAll(policy.serves().orElse(usual));
    if (on) {
      next.add(app);
    } else {
      next.remove(app);
    }
    return mapPolicy(
        now -> now.withServes(next.equals(usual) ? Optional.empty() : Optional.of(next)));
  }

  /// The files that it names.
  Stream<FileName> files() {
    return Stream.of(policy.clientCertificates().caFile(), back.nodeTls().caFile(), front.snippet())
        .flatMap(Optional::stream);
  }

  /// This site with the files that it names under the names that `name` gives them.
  public Site mapFiles(UnaryOperator<FileName> name) {
    return mapFront(now -> now.withSnippet(now.snippet().map(name)))
        .mapPolicy(
            now ->
                now.withClientCertificates(
                    now.clientCertificates()
                        .withCaFile(now.clientCertificates().caFile().map(name))))
        .mapBack(
            now -> now.withNodeTls(now.nodeTls().withCaFile(now.nodeTls().caFile().map(name))));
  }

  /// The nodes behind it.
  public List<Member> members() {
    return back.members();
  }

  public Optional<Member> member(ElementId node) {
    return members().stream().filter(member -> member.node().equals(node)).findFirst();
  }

  public boolean hasMember(ElementId node) {
    return member(node).isPresent();
  }

  public Site withId(ElementId newId) {
    return new Site(newId, front, policy, back);
  }

  /// This site with its front put through `change`.
  public Site mapFront(UnaryOperator<Front> change) {
    return new Site(id, change.apply(front), policy, back);
  }

  /// This site with its policy put through `change`.
  public Site mapPolicy(UnaryOperator<Policy> change) {
    return new Site(id, front, change.apply(policy), back);
  }

  /// This site with its back put through `change`.
  public Site mapBack(UnaryOperator<Back> change) {
    return new Site(id, front, policy, change.apply(back));
  }

  public Site withMembers(List<Member> newMembers) {
    return mapBack(now -> now.withMembers(newMembers));
  }

  public Site withMember(Member added) {
    List<Member> more = new ArrayList<>(members());
    more.add(added);
    return withMembers(more);
  }

  public Site withoutMember(ElementId node) {
    return withMembers(members().stream().filter(member -> !member.node().equals(node)).toList());
  }

  /// This site with each member put through `change`.
  public Site mapMembers(UnaryOperator<Member> change) {
    return withMembers(members().stream().map(change).toList());
  }
}
