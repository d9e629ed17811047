package apim.designer.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/// A virtual host of a load balancer and the nodes behind it. What is left out follows the
/// listener or the release, and is worked out in the deployment.
///
/// @param redirectHttp whether plain HTTP on port 80 is sent on to this site
/// @param carbon whether `/carbon`, the management console, is served
/// @param pkce whether a portal behind this site logs in with PKCE, whose state is in one node's
///     memory
public record Site(
    ElementId id,
    Hostname hostname,
    OptionalInt port,
    Optional<Boolean> tls,
    boolean redirectHttp,
    Optional<LogDirectory> logDirectory,
    Listener listener,
    Affinity affinity,
    List<Member> members,
    Optional<Boolean> carbon,
    boolean pkce) {
  public Site {
    if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > 65_535)) {
      throw new IllegalArgumentException("a port is a number from 1 to 65535");
    }
    members = List.copyOf(members);
  }

  public static Site of(ElementId id, Hostname hostname, Listener listener) {
    return new Site(
        id,
        hostname,
        OptionalInt.empty(),
        Optional.empty(),
        true,
        Optional.empty(),
        listener,
        new Affinity.None(),
        List.of(),
        Optional.empty(),
        false);
  }

  public Site withId(ElementId newId) {
    return new Site(
        newId,
        hostname,
        port,
        tls,
        redirectHttp,
        logDirectory,
        listener,
        affinity,
        members,
        carbon,
        pkce);
  }

  public Site withHostname(Hostname newHostname) {
    return new Site(
        id,
        newHostname,
        port,
        tls,
        redirectHttp,
        logDirectory,
        listener,
        affinity,
        members,
        carbon,
        pkce);
  }

  public Site withPort(OptionalInt newPort) {
    return new Site(
        id,
        hostname,
        newPort,
        tls,
        redirectHttp,
        logDirectory,
        listener,
        affinity,
        members,
        carbon,
        pkce);
  }

  public Site withTls(Optional<Boolean> newTls) {
    return new Site(
        id,
        hostname,
        port,
        newTls,
        redirectHttp,
        logDirectory,
        listener,
        affinity,
        members,
        carbon,
        pkce);
  }

  public Site withRedirectHttp(boolean newRedirectHttp) {
    return new Site(
        id,
        hostname,
        port,
        tls,
        newRedirectHttp,
        logDirectory,
        listener,
        affinity,
        members,
        carbon,
        pkce);
  }

  public Site withLogDirectory(Optional<LogDirectory> newLogDirectory) {
    return new Site(
        id,
        hostname,
        port,
        tls,
        redirectHttp,
        newLogDirectory,
        listener,
        affinity,
        members,
        carbon,
        pkce);
  }

  public Site withListener(Listener newListener) {
    return new Site(
        id,
        hostname,
        port,
        tls,
        redirectHttp,
        logDirectory,
        newListener,
        affinity,
        members,
        carbon,
        pkce);
  }

  public Site withAffinity(Affinity newAffinity) {
    return new Site(
        id,
        hostname,
        port,
        tls,
        redirectHttp,
        logDirectory,
        listener,
        newAffinity,
        members,
        carbon,
        pkce);
  }

  public Site withMembers(List<Member> newMembers) {
    return new Site(
        id,
        hostname,
        port,
        tls,
        redirectHttp,
        logDirectory,
        listener,
        affinity,
        newMembers,
        carbon,
        pkce);
  }

  public Site withCarbon(Optional<Boolean> newCarbon) {
    return new Site(
        id,
        hostname,
        port,
        tls,
        redirectHttp,
        logDirectory,
        listener,
        affinity,
        members,
        newCarbon,
        pkce);
  }

  public Site withPkce(boolean newPkce) {
    return new Site(
        id,
        hostname,
        port,
        tls,
        redirectHttp,
        logDirectory,
        listener,
        affinity,
        members,
        carbon,
        newPkce);
  }

  public Site withMember(Member added) {
    List<Member> more = new ArrayList<>(members);
    more.add(added);
    return withMembers(more);
  }

  public Site withoutMember(ElementId node) {
    return withMembers(members.stream().filter(member -> !member.node().equals(node)).toList());
  }

  /// This site with each member put through `change`.
  public Site mapMembers(UnaryOperator<Member> change) {
    return withMembers(members.stream().map(change).toList());
  }

  public boolean hasMember(ElementId node) {
    return members.stream().anyMatch(member -> member.node().equals(node));
  }
}
