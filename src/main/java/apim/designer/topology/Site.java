package apim.designer.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A virtual host of a load balancer and the nodes behind it. What is left out follows the listener
/// or the release, and is worked out in the deployment.
///
/// @param front what clients see of it
/// @param back what stands behind it
public record Site(ElementId id, Front front, Back back) {
  /// A site as clients see it.
  ///
  /// @param redirectHttp whether plain HTTP on port 80 is sent on to this site
  /// @param carbon whether `/carbon`, the management console, is served
  public record Front(
      Hostname hostname,
      Optional<TcpPort> port,
      Optional<Boolean> tls,
      boolean redirectHttp,
      Optional<LogDirectory> logDirectory,
      Optional<Boolean> carbon) {
    public static Front of(Hostname hostname) {
      return new Front(
          hostname, Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty());
    }

    public Front withHostname(Hostname newHostname) {
      return new Front(newHostname, port, tls, redirectHttp, logDirectory, carbon);
    }

    public Front withPort(Optional<TcpPort> newPort) {
      return new Front(hostname, newPort, tls, redirectHttp, logDirectory, carbon);
    }

    public Front withTls(Optional<Boolean> newTls) {
      return new Front(hostname, port, newTls, redirectHttp, logDirectory, carbon);
    }

    public Front withRedirectHttp(boolean newRedirectHttp) {
      return new Front(hostname, port, tls, newRedirectHttp, logDirectory, carbon);
    }

    public Front withLogDirectory(Optional<LogDirectory> newLogDirectory) {
      return new Front(hostname, port, tls, redirectHttp, newLogDirectory, carbon);
    }

    public Front withCarbon(Optional<Boolean> newCarbon) {
      return new Front(hostname, port, tls, redirectHttp, logDirectory, newCarbon);
    }
  }

  /// The nodes of a site, and how requests are spread among them.
  ///
  /// @param pkce whether a portal behind this site logs in with PKCE, whose state is in one node's
  ///     memory
  public record Back(Listener listener, Affinity affinity, List<Member> members, boolean pkce) {
    public Back {
      members = List.copyOf(members);
    }

    public static Back of(Listener listener) {
      return new Back(listener, new Affinity.None(), List.of(), false);
    }

    public Back withListener(Listener newListener) {
      return new Back(newListener, affinity, members, pkce);
    }

    public Back withAffinity(Affinity newAffinity) {
      return new Back(listener, newAffinity, members, pkce);
    }

    public Back withMembers(List<Member> newMembers) {
      return new Back(listener, affinity, newMembers, pkce);
    }

    public Back withPkce(boolean newPkce) {
      return new Back(listener, affinity, members, newPkce);
    }
  }

  public static Site of(ElementId id, Hostname hostname, Listener listener) {
    return new Site(id, Front.of(hostname), Back.of(listener));
  }

  /// The name by which clients know it.
  public Hostname hostname() {
    return front.hostname();
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
    return new Site(newId, front, back);
  }

  /// This site with its front put through `change`.
  public Site mapFront(UnaryOperator<Front> change) {
    return new Site(id, change.apply(front), back);
  }

  /// This site with its back put through `change`.
  public Site mapBack(UnaryOperator<Back> change) {
    return new Site(id, front, change.apply(back));
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
