package apim.designer.topology;

import java.time.Duration;

/// How a site keeps the requests of one session on one node.
public sealed interface Affinity {
  /// The cookie that a load balancer sets unless told otherwise.
  CookieName LOAD_BALANCER_COOKIE = new CookieName("WSO2LB");

  /// The cookie in which Tomcat, and so API-M, carries its session.
  CookieName SESSION_COOKIE = new CookieName("JSESSIONID");

  /// How long API-M's portals keep an idle session (session-timeout in their web.xml).
  Duration PORTAL_SESSION = Duration.ofMinutes(30);

  /// The words of a design file, which are of no product.
  String NONE = "none";

  String BY_ADDRESS = "by-address";
  String OWN_COOKIE = "own-cookie";
  String NODE_COOKIE = "node-cookie";

  /// As it is written in a design file.
  String method();

  /// Any node takes any request.
  record None() implements Affinity {
    @Override
    public String method() {
      return NONE;
    }
  }

  /// nginx's `ip_hash`: by the first three octets of the client's IPv4 address.
  record IpHash() implements Affinity {
    @Override
    public String method() {
      return BY_ADDRESS;
    }
  }

  /// nginx's `sticky cookie`: by a cookie that the load balancer sets.
  record StickyCookie(CookieName cookie) implements Affinity {
    @Override
    public String method() {
      return OWN_COOKIE;
    }
  }

  /// nginx's `sticky learn`: by a cookie that the node sets, remembered for `timeout` after its
  /// last use.
  record StickyLearn(CookieName cookie, Duration timeout) implements Affinity {
    public StickyLearn {
      if (timeout.toSeconds() < 1 || timeout.compareTo(Duration.ofDays(365)) > 0) {
        throw new IllegalArgumentException(
            "a timeout lies between one second and a year, such as 30m");
      }
    }

    @Override
    public String method() {
      return NODE_COOKIE;
    }
  }
}
