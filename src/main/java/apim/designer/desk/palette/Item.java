package apim.designer.desk.palette;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Footprint;
import apim.designer.design.Position;
import apim.designer.design.Tier;
import apim.designer.desk.NewElements;
import apim.designer.desk.Words;
import apim.designer.diagram.Hue;
import apim.designer.diagram.Icons;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Something that can be placed on the canvas.
public sealed interface Item {
  /// @param name what the release calls the profile
  record OfProfile(Profile profile, String name) implements Item {}

  record Balancer() implements Item {}

  record Outside(External.Kind kind) implements Item {}

  /// A zone.
  record Area() implements Item {}

  record Remark() implements Item {}

  default String id() {
    return switch (this) {
      case OfProfile(Profile profile, String _) -> profile.id();
      case Balancer() -> "load-balancer";
      case Outside(External.Kind kind) -> NewElements.stem(kind);
      case Area() -> "zone";
      case Remark() -> "note";
    };
  }

  default String label() {
    return switch (this) {
      case OfProfile(Profile profile, String _) -> Words.of(profile);
      case Balancer() -> "NGINX load balancer";
      case Outside(External.Kind kind) -> Words.of(kind);
      case Area() -> "Zone";
      case Remark() -> "Note";
    };
  }

  /// What it is, in a sentence.
  default String meaning() {
    return switch (this) {
      case OfProfile(Profile profile, String name) -> meaning(profile) + called(profile, name);
      case Balancer() -> "NGINX in front of API-M nodes; its files are written for you.";
      case Outside(External.Kind kind) ->
          switch (kind) {
            case CLIENTS -> "Whoever calls the APIs and opens the portals.";
            case DATABASE -> "The database that API-M nodes share; drawn, not configured.";
            case SHARED_FILE_SYSTEM ->
                "A folder that API-M nodes share, such as on NFS; drawn, not configured.";
            case OUTER_PROXY ->
                "A proxy or firewall in front of your load balancers; drawn, not configured.";
            case KEY_MANAGER ->
                "Another product that issues tokens, such as WSO2 Identity Server; nodes are told"
                    + " of it.";
          };
      case Area() -> "A named group, such as a network segment or a data centre.";
      case Remark() -> "A remark for whoever reads the drawing.";
    };
  }

  private static String meaning(Profile profile) {
    return switch (profile) {
      case ALL_IN_ONE -> "A node that runs everything of API-M.";
      case PUBLISHER -> "A node on which APIs are designed and published.";
      case DEVPORTAL -> "A node on which developers find APIs and subscribe.";
      case KEY_MANAGER -> "A node that issues and checks tokens.";
      case GATEWAY -> "A node that carries the traffic of the APIs.";
      case GATEWAY_MANAGER -> "A gateway node that also takes new APIs for the others.";
      case TRAFFIC_MANAGER -> "A node that decides which calls are throttled.";
      case CONTROL_PLANE -> "A node with the portals, the key manager and the traffic manager.";
    };
  }

  private static String called(Profile profile, String name) {
    return name.equalsIgnoreCase(Words.of(profile)) ? "" : " The release calls it " + name + ".";
  }

  default String icon() {
    return switch (this) {
      case OfProfile(Profile profile, String _) -> Icons.of(profile);
      case Balancer() -> Icons.LOAD_BALANCER;
      case Outside(External.Kind kind) -> Icons.of(kind);
      case Area() -> Icons.ZONE;
      case Remark() -> Icons.NOTE;
    };
  }

  default Hue hue() {
    return switch (this) {
      case OfProfile(Profile profile, String _) -> Hue.of(profile);
      case Balancer() -> Hue.SLATE;
      case Outside _, Area _, Remark _ -> Hue.GREY;
    };
  }

  default Footprint footprint() {
    return switch (this) {
      case OfProfile _, Area _ -> Footprint.CARD;
      case Outside _ -> Footprint.OUTSIDE;
      case Balancer() -> Footprint.of(LoadBalancer.of(new ElementId("new"), NewElements.NGINX));
      case Remark() -> Footprint.note(1);
    };
  }

  /// The column of the drawing that it belongs to; empty for what stands anywhere.
  default Optional<Tier> tier() {
    return switch (this) {
      case OfProfile _ -> Optional.of(Tier.API_MANAGER);
      case Balancer() -> Optional.of(Tier.LOAD_BALANCING);
      case Outside(External.Kind kind) -> Optional.of(Tier.of(kind));
      case Area(), Remark() -> Optional.empty();
    };
  }

  /// What places as many as there are positions, as one step.
  default Edit placed(Design design, List<Position> places) {
    if (places.size() == 1) {
      return placed(design, places.getFirst());
    }
    List<Edit> all = new ArrayList<>();
    Design now = design;
    for (Position at : places) {
      Edit next = placed(now, at);
      now = next.applyTo(now);
      all.add(next);
    }
    return new Edit.Together("Add " + places.size() + " of " + label(), all);
  }

  /// What places it.
  default Edit placed(Design design, Position at) {
    return switch (this) {
      case OfProfile(Profile profile, String _) ->
          new Edit.Add(NewElements.node(design, profile), at);
      case Balancer() -> new Edit.Add(NewElements.loadBalancer(design), at);
      case Outside(External.Kind kind) -> new Edit.Add(NewElements.external(design, kind), at);
      case Area() -> new Edit.Add(NewElements.zone(design), at);
      case Remark() -> new Edit.Add(NewElements.note(design), at);
    };
  }
}
