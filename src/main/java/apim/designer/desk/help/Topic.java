package apim.designer.desk.help;

import apim.designer.desk.Selection;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Something that the help explains on a page of its own; the page lies beside this class.
public enum Topic {
  DESIGN,
  ALL_IN_ONE,
  PUBLISHER,
  DEVPORTAL,
  KEY_MANAGER,
  GATEWAY,
  GATEWAY_MANAGER,
  TRAFFIC_MANAGER,
  CONTROL_PLANE,
  DEPLOYMENT_TOML,
  NODE_PORTS,
  ENVIRONMENT,
  LOAD_BALANCER,
  SITE,
  SERVED,
  NODES_SIDE,
  CLIENT_CERTIFICATES,
  PUBLIC_SIDE,
  SESSION_AFFINITY,
  CERTIFICATE,
  MEMBER,
  ZONE,
  NOTE,
  EXTERNAL,
  LINK,
  PALETTE,
  OUTLINE,
  CANVAS,
  PROBLEMS,
  PREVIEW,
  IMPORT,
  PICTURES,
  FIREWALL;

  /// As pages and links call it.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Topic> of(String id) {
    return Arrays.stream(values()).filter(topic -> topic.id().equals(id)).findFirst();
  }

  static Topic of(Profile profile) {
    return switch (profile) {
      case ALL_IN_ONE -> ALL_IN_ONE;
      case PUBLISHER -> PUBLISHER;
      case DEVPORTAL -> DEVPORTAL;
      case KEY_MANAGER -> KEY_MANAGER;
      case GATEWAY -> GATEWAY;
      case GATEWAY_MANAGER -> GATEWAY_MANAGER;
      case TRAFFIC_MANAGER -> TRAFFIC_MANAGER;
      case CONTROL_PLANE -> CONTROL_PLANE;
    };
  }

  /// The profile that this explains; empty for everything else.
  Optional<Profile> profile() {
    return Arrays.stream(Profile.values()).filter(one -> of(one) == this).findFirst();
  }

  /// What explains the element of a ref; empty where nothing bears that name.
  public static Optional<Topic> of(Topology topology, Ref ref) {
    return switch (ref) {
      case Ref.OfElement(ElementId id) -> topology.element(id).map(Topic::of);
      case Ref.OfSite _ -> Optional.of(SITE);
      case Ref.OfMember _ -> Optional.of(MEMBER);
      case Ref.OfLink link -> topology.link(link).map(_ -> LINK);
    };
  }

  private static Topic of(Element element) {
    return switch (element) {
      case Node node -> of(node.profile());
      case LoadBalancer _ -> LOAD_BALANCER;
      case Zone _ -> ZONE;
      case Note _ -> NOTE;
      case External _ -> EXTERNAL;
    };
  }

  /// What explains everything that is selected alike; empty where nothing is, or unlike things are.
  public static Optional<Topic> of(Topology topology, Selection selection) {
    List<Optional<Topic>> topics =
        selection.refs().stream().map(ref -> of(topology, ref)).distinct().toList();
    return topics.size() == 1 ? topics.getFirst() : Optional.empty();
  }
}
