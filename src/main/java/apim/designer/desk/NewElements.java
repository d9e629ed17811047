package apim.designer.desk;

import apim.designer.catalog.Catalog;
import apim.designer.design.Design;
import apim.designer.design.FreshId;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Profile;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What is new on a design, with the ids and labels that it starts with.
public final class NewElements {
  /// The NGINX that a new load balancer is written for.
  public static final NginxTarget NGINX = new NginxTarget.OpenSource(1, 30, 4);

  /// What a design is called until somebody names it.
  public static final Label UNTITLED = new Label("Untitled");

  private NewElements() {}

  /// A design on which nothing is drawn yet, for the newest release.
  public static Design design() {
    String newest = Catalog.standard().releases().getLast();
    return Design.of(Topology.empty(UNTITLED, ApimVersion.of(newest + ".0")));
  }

  public static Node node(Design design, Profile profile) {
    String stem = profile == Profile.ALL_IN_ONE ? "apim" : profile.id();
    return Node.of(id(design, stem + "-1"), profile);
  }

  public static LoadBalancer loadBalancer(Design design) {
    return LoadBalancer.of(id(design, "lb-1"), NGINX);
  }

  public static Zone zone(Design design) {
    ElementId id = id(design, "zone-1");
    return new Zone(id, new Label("Zone" + number(id)), List.of());
  }

  public static Note note(Design design) {
    return new Note(id(design, "note-1"), new Label(""));
  }

  /// The first of a kind is called by its kind, the others are counted.
  public static External external(Design design, External.Kind kind) {
    ElementId id = id(design, stem(kind));
    return External.of(id, kind, new Label(Words.of(kind) + number(id)));
  }

  /// What the first of a kind has as its id; told from every profile.
  public static String stem(External.Kind kind) {
    return Profile.of(kind.id()).isPresent() ? "external-" + kind.id() : kind.id();
  }

  private static ElementId id(Design design, String wanted) {
    Set<ElementId> taken = design.topology().ids().collect(Collectors.toSet());
    return FreshId.like(new ElementId(wanted), taken);
  }

  private static String number(ElementId id) {
    String digits = id.value().replaceFirst("^.*?(\\d*)$", "$1");
    return digits.isEmpty() ? "" : " " + digits;
  }
}
