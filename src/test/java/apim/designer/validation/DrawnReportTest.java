package apim.designer.validation;

import static apim.designer.topology.Sketch.COOKIE;
import static apim.designer.topology.Sketch.NEW;
import static apim.designer.topology.Sketch.NONE;
import static apim.designer.topology.Sketch.backup;
import static apim.designer.topology.Sketch.cluster;
import static apim.designer.topology.Sketch.gateway;
import static apim.designer.topology.Sketch.id;
import static apim.designer.topology.Sketch.listeningAs;
import static apim.designer.topology.Sketch.member;
import static apim.designer.topology.Sketch.node;
import static apim.designer.topology.Sketch.portals;
import static apim.designer.topology.Sketch.site;
import static apim.designer.topology.Sketch.withAffinity;
import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.topology.Address;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Listener;
import apim.designer.topology.Note;
import apim.designer.topology.Profile;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Designs in the middle of work, with several faults at once: the whole report, worst first.
final class DrawnReportTest {
  private static final Label NO_WORDS = new Label("");

  private static Topology empty(String apim) {
    return Topology.empty(new Label("Drawn"), ApimVersion.of(apim));
  }

  @Test
  void anEmptySheetHasNothingToSay() {
    assertEquals("", Report.of(empty("4.5.0")));
    assertEquals("", Report.of(empty("4.5.0").with(new Note(id("note"), new Label("to do")))));
  }

  @Test
  void aNodeAndALoadBalancerThatNobodyConnected() {
    assertEquals(
        """
        WARNING node-in-no-site [apim-1]
          Node apim-1 is behind no site, so no client reaches it; connect a site to it.
        WARNING node-without-address [apim-1]
          Node apim-1 has no address, so it is reached by the host name apim-1; state its address,
          or see that this name resolves.
        WARNING empty-load-balancer [lb-1]
          Load balancer lb-1 has no site, so it serves nothing; add a site or remove it.
          > Connect lb-1 to apim-1
        """,
        Report.of(
            empty("4.5.0")
                .with(Sketch.node("apim-1", Profile.ALL_IN_ONE))
                .with(Sketch.balancer("lb-1", NEW))));
  }

  @Test
  void gatewaysAndPortalsThatNobodyConnectedAreTwoWaysOut() {
    assertEquals(
        """
        WARNING node-in-no-site [cp-1]
          Node cp-1 is behind no site, so no client reaches it; connect a site to it.
        WARNING node-in-no-site [gw-1]
          Node gw-1 is behind no site, so no client reaches it; connect a site to it.
        WARNING node-in-no-site [gw-2]
          Node gw-2 is behind no site, so no client reaches it; connect a site to it.
        WARNING empty-load-balancer [lb-1]
          Load balancer lb-1 has no site, so it serves nothing; add a site or remove it.
          > Connect lb-1 to cp-1
          > Connect lb-1 to gw-1 and gw-2
        """,
        Report.of(
            empty("4.5.0")
                .with(node("cp-1", Profile.CONTROL_PLANE, "10.0.0.11"))
                .with(node("gw-1", Profile.GATEWAY, "10.0.0.21"))
                .with(node("gw-2", Profile.GATEWAY, "10.0.0.22"))
                .with(node("tm-1", Profile.TRAFFIC_MANAGER, "10.0.0.31"))
                .with(Sketch.balancer("lb-1", NEW))));
  }

  @Test
  void namesThatNothingBears() {
    Topology drawn =
        gateway(site -> site.withMember(member("apim-7")))
            .with(new Zone(id("dmz"), NO_WORDS, List.of(id("lb-1"), id("apim-8"), id("apim-9"))))
            .withLink(new Link(id("apim-1"), id("db"), NO_WORDS))
            .withLink(new Link(id("apim-1"), id("apim-2"), NO_WORDS))
            .withLink(new Link(id("apim-1"), id("db"), NO_WORDS));
    assertEquals(
        """
        ERROR unknown-member [lb-1/gw/apim-7]
          Site gw of lb-1 forwards to apim-7, but no node has this id; disconnect it or add the
          node.
          > Disconnect apim-7
        ADVICE unknown-link-end [apim-1/db/link/1]
          The link from apim-1 to db is not drawn, for nothing has the id db; remove the link or add
          what it names.
          > Remove the link from apim-1 to db
        ADVICE unknown-link-end [apim-1/db/link/2]
          The link from apim-1 to db is not drawn, for nothing has the id db; remove the link or add
          what it names.
          > Remove the link from apim-1 to db
        ADVICE unknown-zone-element [dmz]
          Zone dmz names apim-8, but nothing has this id; take it out of the zone or add it.
          > Take apim-8 out of the zone
        ADVICE unknown-zone-element [dmz]
          Zone dmz names apim-9, but nothing has this id; take it out of the zone or add it.
          > Take apim-9 out of the zone
        """,
        Report.of(drawn));
  }

  @Test
  void whileTwoShareAnIdTheOnlyWayOutIsToTellThemApart() {
    Topology drawn =
        portals(withAffinity(NONE)).with(node("apim-1", Profile.ALL_IN_ONE, "10.0.0.13"));
    assertEquals(
        """
        ERROR duplicate-id [apim-1]
          Several elements have the id apim-1; give each an id of its own.
          > Give every element its own id
        ERROR affinity-required [lb-1/portals]
          Site portals of lb-1 spreads sessions over apim-1 and apim-2 without affinity; choose a
          session affinity for it. A login to the Publisher or the Store is kept in one node's
          memory, and WSO2's load balancer page makes sticky sessions mandatory for them: without
          affinity logins fail when a request reaches another node.
        """,
        Report.of(drawn));
  }

  @Test
  void aSiteWithoutAnyPrimaryAndOneWithoutAnyNode() {
    Topology drawn =
        site(
            gateway(site -> site.withMembers(List.of(backup("apim-2"), backup("apim-1")))),
            "portals",
            site -> site.withMembers(List.of()));
    assertEquals(
        """
        ERROR all-backup [lb-1/gw]
          Site gw of lb-1 has backup members only, which NGINX refuses; let at least one take
          requests.
          > Let apim-2 take requests
        ERROR empty-site [lb-1/portals]
          Site portals of lb-1 has no node behind it; connect a node to it or remove the site.
          > Connect apim-1 and apim-2 to portals
        """,
        Report.of(drawn));
  }

  @Test
  void theSameNodeThreeTimesUnderTwoNames() {
    Topology drawn =
        node(
            gateway(site -> site.withMember(backup("apim-1"))),
            "apim-2",
            node -> node.withAddress(Address.of("10.0.0.11")));
    assertEquals(
        """
        ERROR port-clash [apim-1, apim-2]
          Nodes apim-1 and apim-2 both open port 5672 and 11 more at 10.0.0.11; give apim-2 another
          port offset or address.
          > Use port offset 1 on apim-2
        ERROR same-node-twice [lb-1/gw, lb-1/gw/apim-1, lb-1/gw/apim-2]
          Site gw of lb-1 forwards to 10.0.0.11:8243 more than once, as apim-1 and apim-2; keep one,
          or give each node its own address or port offset.
          > Keep apim-1 only
        ERROR same-node-twice [lb-1/portals, lb-1/portals/apim-1, lb-1/portals/apim-2]
          Site portals of lb-1 forwards to 10.0.0.11:9443 more than once, as apim-1 and apim-2; keep
          one, or give each node its own address or port offset.
          > Keep apim-1 only
        """,
        Report.of(drawn));
  }

  @Test
  void aClusterThatGrewByANodeOfAnotherProfile() {
    Topology drawn =
        portals(site -> site.withMember(member("pub-1")).withMember(member("apim-3")))
            .with(node("pub-1", Profile.PUBLISHER, "10.0.0.14"))
            .with(node("apim-3", Profile.ALL_IN_ONE, "10.0.0.13"));
    assertEquals(
        """
        WARNING all-in-one-cluster-over-two [lb-1/portals]
          Site portals of lb-1 has the all-in-one nodes apim-1, apim-2 and apim-3 behind it, but
          WSO2 describes event_duplicate_url for pairs only; use two, or add gateways instead.
        WARNING mixed-profiles [lb-1/portals]
          Site portals of lb-1 forwards management requests to all-in-one and publisher nodes alike,
          which do not run the same web applications; give each profile a site of its own.
          > Give publisher a site of its own
        """,
        Report.of(drawn));
  }

  @Test
  void aReleaseThatIsOlderThanItsProfiles() {
    assertEquals(
        """
        WARNING unknown-release []
          API-M 2.6.0 is not known here: its profiles and settings are not checked; read its release
          notes, or choose a release from 3.0 to 4.7.
        """,
        Report.of(cluster("2.6.0", Profile.CONTROL_PLANE, COOKIE)));
    assertEquals(
        """
        ERROR profile-not-in-release [apim-1]
          API-M 3.2 has no profile control-plane, which node apim-1 has; choose another profile or
          release.
          > Run apim-1 as all-in-one
        ERROR profile-not-in-release [apim-2]
          API-M 3.2 has no profile control-plane, which node apim-2 has; choose another profile or
          release.
          > Run apim-2 as all-in-one
        """,
        Report.of(cluster("3.2.0", Profile.CONTROL_PLANE, COOKIE)));
  }

  @Test
  void profilesThatAReleaseNoLongerHas() {
    Topology drawn =
        node(
            cluster("4.5.0", Profile.PUBLISHER, NONE),
            "apim-2",
            node -> node.withProfile(Profile.DEVPORTAL));
    assertEquals(
        """
        ERROR profile-not-in-release [apim-1]
          API-M 4.5 has no profile publisher, which node apim-1 has; choose another profile or
          release.
          > Run apim-1 as control plane
        ERROR profile-not-in-release [apim-2]
          API-M 4.5 has no profile devportal, which node apim-2 has; choose another profile or
          release.
          > Run apim-2 as control plane
        WARNING mixed-profiles [lb-1/portals]
          Site portals of lb-1 forwards management requests to publisher and devportal nodes alike,
          which do not run the same web applications; give each profile a site of its own.
          > Give devportal a site of its own
        """,
        Report.of(drawn));
  }

  @Test
  void aTrafficManagerBehindASiteForTheGateway() {
    Topology drawn =
        gateway(site -> site.withMembers(List.of(member("tm-1"), member("tm-2"))))
            .with(node("tm-1", Profile.TRAFFIC_MANAGER, "10.0.0.31"))
            .with(node("tm-2", Profile.TRAFFIC_MANAGER, "10.0.0.32"));
    assertEquals(
        """
        ERROR listener-not-offered [lb-1/gw/tm-1]
          Site gw of lb-1 forwards gateway-https to tm-1, but the profile traffic-manager does not
          offer it; disconnect the node or choose another listener.
          > Disconnect tm-1
        ERROR listener-not-offered [lb-1/gw/tm-2]
          Site gw of lb-1 forwards gateway-https to tm-2, but the profile traffic-manager does not
          offer it; disconnect the node or choose another listener.
          > Disconnect tm-2
        """,
        Report.of(drawn));
  }

  @Test
  void aSiteForAListenerThatTheReleaseDoesNotHave() {
    assertEquals(
        """
        ERROR listener-not-offered [lb-1/gw/apim-1]
          Site gw of lb-1 forwards secure-websub to apim-1, but the profile all-in-one does not
          offer it; disconnect the node or choose another listener.
          > Disconnect apim-1
        ERROR listener-not-offered [lb-1/gw/apim-2]
          Site gw of lb-1 forwards secure-websub to apim-2, but the profile all-in-one does not
          offer it; disconnect the node or choose another listener.
          > Disconnect apim-2
        """,
        Report.of(gateway(listeningAs(Listener.SECURE_WEBSUB))));
  }
}
