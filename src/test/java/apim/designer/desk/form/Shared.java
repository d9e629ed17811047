package apim.designer.desk.form;

import static apim.designer.topology.Sketch.site;

import apim.designer.design.Design;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.External;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import apim.designer.topology.Region;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.TcpPort;
import apim.designer.topology.UrlPath;
import apim.designer.topology.WebApp;
import java.util.Optional;

/// A host with three paths, as people's files have them, and gateways of two environments.
public final class Shared {
  private static final String HOST = "api.example.com";
  private static final Optional<TcpPort> PORT = Optional.of(new TcpPort(443));

  private Shared() {}

  public static Design design() {
    return Design.of(
        Sketch.topology(
            "Shared host",
            "4.5.0",
            Sketch.node("cp-1", Profile.CONTROL_PLANE, "10.0.0.11"),
            Sketch.node("gw-1", Profile.GATEWAY, "10.0.0.21")
                .withEnvironment(Optional.of(new EnvironmentName("partners")))
                .withRegion(Optional.of(new Region("eu-west"))),
            Sketch.node("gw-2", Profile.GATEWAY, "10.0.0.22"),
            Sketch.balancer(
                "lb-1",
                Sketch.NEW,
                Sketch.serving(WebApp.PUBLISHER, WebApp.ADMIN, WebApp.LOGIN)
                    .apply(at("/", site("portals", HOST, Listener.MANAGEMENT, "cp-1"))),
                at("/gateway/", site("gateway", HOST, Listener.GATEWAY_HTTPS, "gw-1", "gw-2"))
                    .mapFront(front -> front.withPort(PORT)),
                site("streams", "ws.example.com", Listener.SECURE_WEBSOCKET, "gw-1"),
                at("/partners/", site("partners", HOST, Listener.GATEWAY_HTTPS, "gw-1"))
                    .mapFront(front -> front.withPort(PORT))),
            Sketch.external("tokens", External.Kind.KEY_MANAGER, "Keycloak")));
  }

  private static Site at(String path, Site site) {
    return site.mapFront(front -> front.withPath(new UrlPath(path)));
  }
}
