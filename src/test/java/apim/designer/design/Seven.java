package apim.designer.design;

import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.List;

/// The distributed system that one draws most: seven nodes of API-M 4.5 behind two load balancers.
public final class Seven {
  private Seven() {}

  public static Topology topology() {
    return Sketch.topology("Distributed", "4.5.0")
        .with(Sketch.node("control-plane-1", Profile.CONTROL_PLANE, "10.0.0.11"))
        .with(Sketch.node("control-plane-2", Profile.CONTROL_PLANE, "10.0.0.12"))
        .with(Sketch.node("traffic-manager-1", Profile.TRAFFIC_MANAGER, "10.0.0.21"))
        .with(Sketch.node("traffic-manager-2", Profile.TRAFFIC_MANAGER, "10.0.0.22"))
        .with(Sketch.node("gateway-1", Profile.GATEWAY, "10.0.1.11"))
        .with(Sketch.node("gateway-2", Profile.GATEWAY, "10.0.1.12"))
        .with(Sketch.node("gateway-3", Profile.GATEWAY, "10.0.1.13"))
        .with(
            Sketch.balancer(
                "lb-1",
                Sketch.NEW,
                Sketch.site(
                    "gateway",
                    "gateway.example.com",
                    Listener.GATEWAY_HTTPS,
                    "gateway-1",
                    "gateway-2",
                    "gateway-3"),
                Sketch.site(
                    "websocket",
                    "websocket.example.com",
                    Listener.SECURE_WEBSOCKET,
                    "gateway-1",
                    "gateway-2",
                    "gateway-3")))
        .with(
            Sketch.balancer(
                "lb-2",
                Sketch.NEW,
                Sketch.site(
                    "portals",
                    "apim.example.com",
                    Listener.MANAGEMENT,
                    "control-plane-1",
                    "control-plane-2")))
        .with(Sketch.external("clients", External.Kind.CLIENTS, "API clients"))
        .with(Sketch.external("database", External.Kind.DATABASE, "Databases"))
        .with(
            new Zone(
                Sketch.id("gateways"),
                new Label("Gateways"),
                List.of(Sketch.id("gateway-1"), Sketch.id("gateway-2"), Sketch.id("gateway-3"))))
        .withLink(link("clients", "lb-1", "HTTPS"))
        .withLink(link("clients", "lb-2", "HTTPS"))
        .withLink(link("control-plane-1", "database", "JDBC"))
        .withLink(link("control-plane-2", "database", "JDBC"));
  }

  private static Link link(String from, String to, String label) {
    return new Link(Sketch.id(from), Sketch.id(to), new Label(label));
  }
}
