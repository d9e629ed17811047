package apim.designer.validation;

import static apim.designer.topology.Sketch.COOKIE;
import static apim.designer.topology.Sketch.IP_HASH;
import static apim.designer.topology.Sketch.NONE;
import static apim.designer.topology.Sketch.OLD;
import static apim.designer.topology.Sketch.asking;
import static apim.designer.topology.Sketch.backup;
import static apim.designer.topology.Sketch.base;
import static apim.designer.topology.Sketch.behindProxy;
import static apim.designer.topology.Sketch.cluster;
import static apim.designer.topology.Sketch.gateway;
import static apim.designer.topology.Sketch.id;
import static apim.designer.topology.Sketch.lb;
import static apim.designer.topology.Sketch.member;
import static apim.designer.topology.Sketch.named;
import static apim.designer.topology.Sketch.node;
import static apim.designer.topology.Sketch.onPort;
import static apim.designer.topology.Sketch.paired;
import static apim.designer.topology.Sketch.portals;
import static apim.designer.topology.Sketch.site;
import static apim.designer.topology.Sketch.withAffinity;
import static apim.designer.topology.Sketch.withTls;
import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.topology.Affinity;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.TcpPort;
import apim.designer.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What is said of sites: sessions, ports, names and who may listen in. The whole report, worst
/// first.
final class SitesReportTest {
  private static Topology with(Topology topology, Site more) {
    return lb(topology, lb -> lb.withSite(more));
  }

  private static Topology second(Topology topology, UnaryOperator<LoadBalancer> change) {
    return paired(topology)
        .map(LoadBalancer.class, lb -> lb.id().equals(id("lb-2")) ? change.apply(lb) : lb);
  }

  private static Affinity learn(Duration timeout) {
    return new Affinity.StickyLearn(Affinity.SESSION_COOKIE, timeout);
  }

  @Test
  void anOldNginxBehindAProxyKeepsASessionByNothingThatItHas() {
    assertEquals(
        """
        ERROR affinity-required [lb-1/portals]
          Site portals of lb-1 spreads sessions over apim-1 and apim-2 without affinity; choose a
          session affinity for it. A login to the Publisher or the Store is kept in one node's
          memory, and WSO2's load balancer page makes sticky sessions mandatory for them: without
          affinity logins fail when a request reaches another node.
          > Use sticky cookie WSO2LB and write for NGINX 1.30.4
        WARNING known-vulnerability [lb-1]
          Load balancer lb-1 is written for NGINX 1.22.1, of which is known: CVE-2026-1642 (medium:
          an attacker between NGINX and a node may slip plain text into the answer of a node that
          speaks TLS); plan for NGINX 1.28.2 or a stable version from 1.30.4 on, or ask who ships
          your NGINX whether it is repaired there (nginx's advisories as of 2026-07-22).
          > Plan for NGINX 1.28.2
          > Plan for NGINX 1.30.4
        WARNING real-ip-not-set [lb-1]
          Load balancer lb-1 stands behind waf and takes its address for every client's; state the
          addresses of waf as trusted proxies.
        """,
        Report.of(lb(behindProxy(portals(withAffinity(NONE))), lb -> lb.withNginx(OLD))));
  }

  @Test
  void ipHashBehindAProxyAndWithABackup() {
    Topology drawn =
        site(
            behindProxy(portals(withAffinity(IP_HASH))),
            "portals",
            site -> site.withMembers(List.of(member("apim-1"), backup("apim-2"))));
    assertEquals(
        """
        ERROR ip-hash-with-backup [lb-1/portals]
          Site portals of lb-1 combines ip-hash with a backup member, which NGINX refuses; let every
          member take requests, or use a sticky cookie.
          > Use sticky cookie WSO2LB
          > Let every member take requests
        WARNING real-ip-not-set [lb-1]
          Load balancer lb-1 stands behind waf and takes its address for every client's; state the
          addresses of waf as trusted proxies.
        """,
        Report.of(drawn));
  }

  @Test
  void sessionsThatAreLearnedForTooShortATimeAndByOneOfTwo() {
    Topology drawn =
        lb(
            second(
                portals(withAffinity(learn(Duration.ofSeconds(90)))),
                lb -> lb.mapSites(withAffinity(COOKIE)).withoutSite(id("gw"))),
            lb -> lb.withNginx(NginxTarget.of("plus", "R33")));
    assertEquals(
        """
        WARNING learn-not-shared [lb-1/portals]
          Site portals of lb-1 learns sessions that lb-2, which serves portals.example.com too, does
          not know; use a sticky cookie on both.
          > Use sticky cookie WSO2LB
        WARNING learn-on-jsessionid [lb-1/portals]
          Site portals of lb-1 learns JSESSIONID, which API-M sets for each web application path, so
          a login that crosses /publisher, /oauth2 and /authenticationendpoint still crosses nodes;
          use a sticky cookie.
          > Use sticky cookie WSO2LB
        WARNING learn-timeout-too-short [lb-1/portals]
          Site portals of lb-1 forgets a learned session after 90 seconds, but a portal keeps it for
          30 minutes; set the timeout to 30m.
          > Set the timeout to 30m
        """,
        Report.of(drawn));
  }

  @Test
  void aCookieByTheNameOfApiManagersOwnOnAnOldNginx() {
    Affinity own = new Affinity.StickyCookie(Affinity.SESSION_COOKIE);
    assertEquals(
        """
        ERROR cookie-named-jsessionid [lb-1/portals]
          Site portals of lb-1 sets a sticky cookie by the name JSESSIONID, which overwrites API-M's
          own; name it WSO2LB.
          > Name the cookie WSO2LB
        ERROR directive-not-in-target [lb-1/portals]
          Site portals of lb-1 uses sticky cookie, which NGINX 1.22.1 does not have; use ip_hash, or
          write for NGINX 1.29.6 or later, or NGINX Plus.
          > Use ip_hash
          > Write for NGINX 1.30.4
        WARNING known-vulnerability [lb-1]
          Load balancer lb-1 is written for NGINX 1.22.1, of which is known: CVE-2026-1642 (medium:
          an attacker between NGINX and a node may slip plain text into the answer of a node that
          speaks TLS); plan for NGINX 1.28.2 or a stable version from 1.30.4 on, or ask who ships
          your NGINX whether it is repaired there (nginx's advisories as of 2026-07-22).
          > Plan for NGINX 1.28.2
          > Plan for NGINX 1.30.4
        """,
        Report.of(lb(portals(withAffinity(own)), lb -> lb.withNginx(OLD))));
  }

  @Test
  void affinityWhereItIsPointlessAndNoneWhereItIsDisputed() {
    Topology drawn =
        with(
            site(cluster("4.5.0", Profile.CONTROL_PLANE, NONE), "portals", Sketch::keepingNodeCalls)
                .with(node("gw-1", Profile.GATEWAY, "10.0.0.21"))
                .with(node("gw-2", Profile.GATEWAY, "10.0.0.22")),
            site("gw", Listener.GATEWAY_HTTPS, "gw-1", "gw-2")
                .mapBack(back -> back.withAffinity(COOKIE)));
    assertEquals(
        """
        WARNING affinity-advised [lb-1/portals]
          Site portals of lb-1 spreads sessions over apim-1 and apim-2 without affinity; choose a
          session affinity for it. Sources disagree on the portals of API-M 4.x: WSO2's load
          balancer pages up to 4.5 require sticky sessions, while api-manager#3398 and
          docs-apim#9536 (2025) say that the portals manage without. The Carbon console
          (api-manager#2350), and a portal that uses PKCE, keep the login in one node's memory and
          need affinity.
          > Use sticky cookie WSO2LB
        ADVICE localhost-shown-to-consumers [gw-1, gw-2]
          In the file that API-M ships, ws_endpoint, wss_endpoint,
          websub_event_receiver_http_endpoint and websub_event_receiver_https_endpoint name
          localhost, which the Developer Portal shows to API consumers; draw a site for each that
          they may use, or attach the deployment.toml of gw-1 and gw-2 if it names others.
        ADVICE affinity-pointless [lb-1/gw]
          Site gw of lb-1 carries API traffic, which needs no session affinity; set none, so that
          the load spreads evenly.
          > Use no affinity
        """,
        Report.of(drawn));
  }

  @Test
  void aLoginWithPkceMakesAffinityAMust() {
    Topology drawn =
        site(
            cluster("4.5.0", Profile.CONTROL_PLANE, NONE),
            "portals",
            site -> Sketch.keepingNodeCalls(site).mapBack(back -> back.withPkce(true)));
    assertEquals(
        """
        ERROR affinity-required [lb-1/portals]
          Site portals of lb-1 spreads sessions over apim-1 and apim-2 without affinity; choose a
          session affinity for it. Sources disagree on the portals of API-M 4.x: WSO2's load
          balancer pages up to 4.5 require sticky sessions, while api-manager#3398 and
          docs-apim#9536 (2025) say that the portals manage without. The Carbon console
          (api-manager#2350), and a portal that uses PKCE, keep the login in one node's memory and
          need affinity. Here it serves a login with PKCE.
          > Use sticky cookie WSO2LB
        """,
        Report.of(drawn));
  }

  @Test
  void plainAndTlsOnOnePortUnderOneName() {
    Topology drawn =
        gateway(site -> withTls(false).apply(named("portals.example.com").apply(site)));
    assertEquals(
        """
        ERROR server-name-twice [lb-1/portals, lb-1/gw]
          Sites portals and gw of lb-1 both serve portals.example.com:443, where NGINX ignores the
          second; give one another host name, port or path.
          > Serve gw on port 8243
        ERROR tls-and-plain-port [lb-1/portals, lb-1/gw]
          Port 443 of lb-1 speaks TLS for portals and plain HTTP for gw; use TLS for all, or another
          port.
          > Use TLS for every site on port 443
          > Serve gw on port 8243
        WARNING port-of-other-protocol [lb-1/gw]
          Site gw of lb-1 speaks plain HTTP on port 443, where clients speak TLS; use TLS or port
          80.
          > Serve gw on port 8243
        """,
        Report.of(drawn));
  }

  @Test
  void everyPortThatWouldDoIsTaken() {
    Topology drawn =
        with(
            gateway(named("portals.example.com")),
            onPort(8243)
                .apply(
                    named("portals.example.com")
                        .apply(site("more", Listener.GATEWAY_HTTPS, "apim-1", "apim-2"))));
    assertEquals(
        """
        ERROR server-name-twice [lb-1/portals, lb-1/gw]
          Sites portals and gw of lb-1 both serve portals.example.com:443, where NGINX ignores the
          second; give one another host name, port or path.
        """,
        Report.of(drawn));
  }

  @Test
  void portalsInTheClearOnThePortOfTls() {
    assertEquals(
        """
        WARNING management-without-tls [lb-1/portals]
          Site portals of lb-1 serves portals and management without TLS, so that passwords cross
          the network in the clear; use TLS.
          > Use TLS on port 443
        WARNING port-of-other-protocol [lb-1/portals]
          Site portals of lb-1 speaks plain HTTP on port 443, where clients speak TLS; use TLS or
          port 80.
          > Use TLS
        """,
        Report.of(lb(portals(withTls(false)), lb -> lb.withoutSite(id("gw")))));
  }

  @Test
  void aSiteOnAPortOfRawTcp() {
    assertEquals(
        """
        ERROR raw-tcp-port [lb-1/gw]
          Site gw of lb-1 is on port 9711, over which API-M speaks raw TCP; choose another port, and
          have clients of the raw port name every node directly.
          > Serve gw on port 443
        """,
        Report.of(gateway(onPort(9711))));
  }

  @Test
  void oneNameOnTwoLoadBalancersWithOtherNodesBehind() {
    Topology drawn =
        second(
                base(),
                lb ->
                    lb.mapSites(
                        site ->
                            site.id().equals(id("gw"))
                                ? site.withMembers(List.of(member("apim-2"), member("apim-3")))
                                : site))
            .with(node("apim-3", Profile.ALL_IN_ONE, "10.0.0.13"));
    assertEquals(
        """
        WARNING host-name-of-two-clusters [lb-1/gw, lb-2/gw]
          Site gw of lb-1 and site gw of lb-2 both serve gw.example.com:443, but with different
          nodes behind; give both the same nodes, or two host names.
        """,
        Report.of(drawn));
  }

  @Test
  void portalsUnderAThirdName() {
    Topology drawn =
        with(
            second(
                base(), lb -> lb.mapSites(site -> named(site.id() + ".example.org").apply(site))),
            site("admin", Listener.MANAGEMENT, "apim-2"));
    assertEquals(
        """
        WARNING two-host-names-for-portals [lb-1/portals, lb-1/admin]
          Site portals of lb-1 and site admin of lb-1 lead to the same portals by two host names,
          portals.example.com and admin.example.com; use one for both.
          > Remove site admin
        WARNING two-host-names-for-portals [lb-1/portals, lb-2/portals]
          Site portals of lb-1 and site portals of lb-2 lead to the same portals by two host names,
          portals.example.com and portals.example.org; use one for both.
          > Serve portals as portals.example.com
        WARNING gateway-host-not-offered [lb-2/gw]
          Site gw of lb-2 serves API traffic as gw.example.org, but what is written for apim-1 and
          apim-2 offers APIs under gw.example.com; give the gateways behind it a gateway environment
          of their own, or serve both under one host name.
        ADVICE cluster-of-one [lb-1/admin]
          Site admin of lb-1 has one node behind it while other sites have more; put a second node
          behind it if it must survive a failure.
        """,
        Report.of(drawn));
  }

  @Test
  void aConsoleThatIsOpenUnderANameOfWso2() {
    Topology drawn = portals(site -> Sketch.servingAsUsual(named("console.wso2.com").apply(site)));
    assertEquals(
        """
        WARNING wso2-domain-self-signed [lb-1/portals]
          Site portals of lb-1 serves console.wso2.com with a self-signed certificate, and Chrome
          lets nobody past its warning for wso2.com; use a host name of your own or a certificate
          authority.
          > Sign with a private authority
        ADVICE carbon-served [lb-1/portals]
          Site portals of lb-1 serves /carbon, the management console; keep it to the inner network
          unless administrators need it from outside.
          > Answer /carbon with 403
        """,
        Report.of(drawn));
  }

  @Test
  void aLongNameOnAPortOfTheOtherProtocol() {
    Topology drawn =
        gateway(
            site ->
                named("gateway-of-the-" + "very-".repeat(5) + "long-name.example.com")
                    .apply(site)
                    .mapFront(front -> front.withPort(Optional.of(new TcpPort(80)))));
    assertEquals(
        """
        ERROR tls-and-plain-port [lb-1/gw, lb-1/portals]
          Port 80 of lb-1 speaks TLS for gw and plain HTTP for portals; use TLS for all, or another
          port.
          > Serve gw on port 443
        WARNING long-hostname [lb-1/gw]
          The host name of site gw of lb-1 has 61 characters, and NGINX takes 46 by default; set
          server_names_hash_bucket_size 128 in an nginx.conf of your own, or choose a shorter name.
        WARNING port-of-other-protocol [lb-1/gw]
          Site gw of lb-1 ends TLS on port 80, where clients speak plain HTTP; use port 443.
          > Serve gw on port 443
        """,
        Report.of(drawn));
  }

  @Test
  void namesOfNodesThatAreResolvedOnce() {
    assertEquals(
        """
        ERROR directive-not-in-target [lb-1/portals]
          Site portals of lb-1 uses sticky cookie, which NGINX 1.22.1 does not have; use ip_hash, or
          write for NGINX 1.29.6 or later, or NGINX Plus.
          > Use ip_hash
          > Write for NGINX 1.30.4
        WARNING known-vulnerability [lb-1]
          Load balancer lb-1 is written for NGINX 1.22.1, of which is known: CVE-2026-1642 (medium:
          an attacker between NGINX and a node may slip plain text into the answer of a node that
          speaks TLS); plan for NGINX 1.28.2 or a stable version from 1.30.4 on, or ask who ships
          your NGINX whether it is repaired there (nginx's advisories as of 2026-07-22).
          > Plan for NGINX 1.28.2
          > Plan for NGINX 1.30.4
        ADVICE names-resolved-once [lb-1, apim-1, apim-2]
          Load balancer lb-1 resolves the name of apim-1.example.com and apim-2.example.com once,
          when NGINX starts or reloads; state addresses that stay, or reload NGINX when a name
          moves: nginx 1.22.1 cannot resolve it again, NGINX 1.27.3 and NGINX Plus R20 can.
        """,
        Report.of(lb(asking(OLD), lb -> lb.withNameServers(List.of()))));
  }
}
