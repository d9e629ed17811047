package apim.designer.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.Label;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whose certificates the nodes of a distributed deployment need.
final class TrustTest {
  @Test
  void nodesTrustTheLoadBalancersOfWhatTheyCall() {
    Deployment deployment =
        deployment(
            "4.2.0",
            List.of(Profile.CONTROL_PLANE, Profile.TRAFFIC_MANAGER, Profile.GATEWAY),
            List.of(Listener.MANAGEMENT, Listener.MANAGEMENT, Listener.GATEWAY_HTTPS));
    assertEquals(List.of("control-plane", "traffic-manager"), trusted(deployment, "control-plane"));
    assertEquals(
        List.of("control-plane", "traffic-manager"), trusted(deployment, "traffic-manager"));
    assertEquals(List.of("control-plane", "traffic-manager"), trusted(deployment, "gateway"));
  }

  @Test
  void gatewaysDoNotCallPortalsThatStandAlone() {
    Deployment deployment =
        deployment(
            "3.1.0",
            List.of(Profile.PUBLISHER, Profile.DEVPORTAL, Profile.KEY_MANAGER, Profile.GATEWAY),
            List.of(
                Listener.MANAGEMENT,
                Listener.MANAGEMENT,
                Listener.MANAGEMENT,
                Listener.GATEWAY_HTTPS));
    assertEquals(List.of("key-manager"), trusted(deployment, "gateway"));
    assertEquals(List.of("key-manager"), trusted(deployment, "key-manager"));
    assertEquals(
        List.of("publisher", "devportal", "key-manager", "gateway"),
        trusted(deployment, "devportal"),
        "tokens are revoked through the gateway up to 3.2");
  }

  @Test
  void aLoadBalancerOfGatewaysAloneIsCalledByNoNodeFrom40ButTheirControlPlaneIsItself() {
    Deployment deployment =
        deployment(
            "4.0.0",
            List.of(Profile.ALL_IN_ONE, Profile.GATEWAY),
            List.of(Listener.GATEWAY_HTTPS, Listener.SECURE_WEBSOCKET));
    assertEquals(List.of(), trusted(deployment, "all-in-one"));
    assertEquals(List.of(), trusted(deployment, "gateway"));
    assertEquals(
        List.of("nodes/node-gateway/install.sh"),
        Bundle.rendered(deployment, "", "", Soundness.NOTHING_FOUND).stream()
            .map(Artifact::path)
            .filter(path -> path.matches("nodes/.*/install.sh"))
            .toList());
  }

  @Test
  void aSiteThatAFileNamesIsFoundByItsHostAndPort() {
    Deployment deployment =
        deployment(
            "4.5.0",
            List.of(Profile.CONTROL_PLANE, Profile.GATEWAY),
            List.of(Listener.MANAGEMENT, Listener.GATEWAY_HTTPS));
    DirectCalls direct = Calls.of(deployment).direct();
    assertEquals(
        List.of("control-plane.example.com"),
        direct.sitesOf(deployment.server(new ElementId("node-gateway")).orElseThrow()).stream()
            .map(host -> host.hostname().value())
            .toList());
  }

  /// A node of each profile, each behind a load balancer of its own that has the node's id.
  private static Deployment deployment(
      String version, List<Profile> profiles, List<Listener> listeners) {
    Topology topology = Topology.empty(new Label("x"), ApimVersion.of(version));
    topology =
        topology.with(
            Node.class,
            profiles.stream()
                .map(profile -> Sketch.node("node-" + profile.id(), profile))
                .toList());
    return Deployment.of(
        Design.of(
            topology.with(
                LoadBalancer.class,
                profiles.stream()
                    .map(
                        profile ->
                            Sketch.balancer(profile.id(), NginxTarget.of("open-source", "1.22.1"))
                                .withSite(
                                    Sample.site(
                                            "site",
                                            profile.id() + ".example.com",
                                            listeners.get(profiles.indexOf(profile)))
                                        .withMember(
                                            Member.of(new ElementId("node-" + profile.id())))))
                    .toList())));
  }

  private static List<String> trusted(Deployment deployment, String profile) {
    return new Trust(deployment)
        .loadBalancersOf(deployment.server(new ElementId("node-" + profile)).orElseThrow()).stream()
            .map(instance -> instance.id().value())
            .collect(Collectors.toList());
  }
}
