package apim.designer.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Label;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Region;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which servers do what for the others, as WSO2's pages on distributed setups have it.
final class RolesTest {
  /// A node of each profile, called by the profile's id.
  private static Deployment deployment(String apim, String profiles) {
    Topology topology = Topology.empty(new Label("Roles"), ApimVersion.of(apim));
    for (String profile : profiles.split(" ")) {
      topology = topology.with(Sketch.node(profile, Profile.of(profile).orElseThrow()));
    }
    return Deployment.of(Design.of(topology));
  }

  private static String ids(List<ApimServer> servers) {
    return servers.isEmpty()
        ? "nobody"
        : servers.stream().map(server -> server.id().value()).collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # release | drawn                                   | gateways        | 9443 of gateways | keys        | throttling      | events          | portals
          3.0       | all-in-one                              | all-in-one      | nobody           | all-in-one  | all-in-one      | all-in-one      | all-in-one
          3.2       | all-in-one gateway                      | gateway         | gateway          | all-in-one  | all-in-one      | all-in-one      | all-in-one
          3.2       | all-in-one gateway gateway-manager      | gateway         | gateway-manager  | all-in-one  | all-in-one      | all-in-one      | all-in-one
          3.2       | publisher devportal key-manager         | nobody          | nobody           | key-manager | nobody          | nobody          | devportal
          3.2       | all-in-one traffic-manager              | all-in-one      | nobody           | all-in-one  | traffic-manager | traffic-manager | all-in-one
          4.0       | all-in-one traffic-manager              | all-in-one      | nobody           | all-in-one  | traffic-manager | all-in-one      | all-in-one
          4.0       | publisher devportal traffic-manager     | nobody          | nobody           | nobody      | traffic-manager | traffic-manager | devportal
          4.0       | gateway traffic-manager                 | gateway         | gateway          | nobody      | traffic-manager | nobody          | nobody
          4.2       | control-plane gateway                   | gateway         | gateway          | control-plane | control-plane | control-plane   | control-plane
          4.2       | control-plane gateway key-manager       | gateway         | gateway          | key-manager | control-plane   | control-plane   | control-plane
          4.7       | control-plane gateway traffic-manager   | gateway         | gateway          | control-plane | traffic-manager | control-plane | control-plane
          """)
  void aRoleFallsToThoseThatAreMadeForItElseToThoseThatContainIt(
      String apim,
      String drawn,
      String gateways,
      String administrations,
      String keys,
      String throttling,
      String events,
      String portals) {
    Roles roles = Roles.of(deployment(apim, drawn));
    assertEquals(
        List.of(gateways, administrations, keys, throttling, events, portals),
        List.of(
            ids(roles.gateways()),
            ids(roles.gatewayAdministrations()),
            ids(roles.keyManagers()),
            ids(roles.trafficManagers()),
            ids(roles.eventHubs()),
            ids(roles.portals())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3.0", "3.1", "3.2", "4.0", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7"})
  void inEveryReleaseOneServerAloneDoesAllButAdministerOtherGateways(String apim) {
    Roles roles = Roles.of(deployment(apim, "all-in-one"));
    for (List<ApimServer> role :
        List.of(
            roles.gateways(),
            roles.keyManagers(),
            roles.trafficManagers(),
            roles.eventHubs(),
            roles.portals())) {
      assertEquals("all-in-one", ids(role));
    }
    assertEquals("nobody", ids(roles.gatewayAdministrations()));
  }

  @Test
  void everyServerOfTheProfileHasTheRole() {
    Topology topology =
        Topology.empty(new Label("Two"), ApimVersion.of("4.2.0"))
            .with(Sketch.node("gw-1", Profile.GATEWAY))
            .with(Sketch.node("gw-2", Profile.GATEWAY));
    Deployment deployment = Deployment.of(Design.of(topology));
    Roles roles = Roles.of(deployment);
    assertEquals("gw-1 gw-2", ids(roles.gateways()));
    assertTrue(Roles.includes(roles.gateways(), deployment.servers().getLast()));
    assertFalse(Roles.includes(roles.portals(), deployment.servers().getLast()));
  }

  @Test
  void anUnknownReleaseHasTheRolesOfTheNearestOne() {
    assertEquals(
        "all-in-one", ids(Roles.of(deployment("9.0", "all-in-one traffic-manager")).eventHubs()));
    assertEquals(
        "traffic-manager",
        ids(Roles.of(deployment("2.6", "all-in-one traffic-manager")).eventHubs()));
  }

  @Test
  void aRegionTakesACentralServerForWhatItHasNot() {
    Topology topology =
        Topology.empty(new Label("Regions"), ApimVersion.of("4.5.0"))
            .with(in("eu", "cp", Profile.CONTROL_PLANE))
            .with(in("eu", "tm-eu", Profile.TRAFFIC_MANAGER))
            .with(in("us", "tm-us", Profile.TRAFFIC_MANAGER))
            .with(in("us", "gw-us", Profile.GATEWAY));
    Deployment deployment = Deployment.of(Design.of(topology));
    Roles us = Roles.seenFrom(deployment, Optional.of(new Region("us")));
    assertEquals("tm-us", ids(us.trafficManagers()));
    assertEquals("cp", ids(us.eventHubs()));
    assertEquals("cp", ids(us.keyManagers()));
    assertEquals(
        "gw-us", ids(Roles.seenFrom(deployment, Optional.of(new Region("eu"))).gateways()));
  }

  private static Node in(String region, String id, Profile profile) {
    return Sketch.node(id, profile).withRegion(Optional.of(new Region(region)));
  }
}
