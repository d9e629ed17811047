package apim.designer.ui.palette;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Footprint;
import apim.designer.design.FreshId;
import apim.designer.design.Position;
import apim.designer.diagram.Hue;
import apim.designer.diagram.Icons;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Profile;
import apim.designer.ui.control.Words;
import java.util.Set;
import java.util.stream.Collectors;

/// Something that can be placed on the canvas.
public sealed interface Item {
  /// @param name what the release calls the profile
  record OfProfile(Profile profile, String name) implements Item {}

  record Balancer() implements Item {}

  record Outside(External.Kind kind) implements Item {}

  record Remark() implements Item {}

  /// The NGINX that a new load balancer is written for.
  NginxTarget NGINX = new NginxTarget.OpenSource(1, 30, 4);

  default String id() {
    return switch (this) {
      case OfProfile(Profile profile, String _) -> profile.id();
      case Balancer() -> "load-balancer";
      case Outside(External.Kind kind) -> kind.id();
      case Remark() -> "note";
    };
  }

  default String label() {
    return switch (this) {
      case OfProfile(Profile _, String name) -> name;
      case Balancer() -> "NGINX load balancer";
      case Outside(External.Kind kind) -> Words.of(kind);
      case Remark() -> "Note";
    };
  }

  default String icon() {
    return switch (this) {
      case OfProfile(Profile profile, String _) -> Icons.of(profile);
      case Balancer() -> Icons.LOAD_BALANCER;
      case Outside(External.Kind kind) -> Icons.of(kind);
      case Remark() -> Icons.NOTE;
    };
  }

  default Hue hue() {
    return switch (this) {
      case OfProfile(Profile profile, String _) -> Hue.of(profile);
      case Balancer() -> Hue.SLATE;
      case Outside(External.Kind kind) -> Hue.of(kind);
      case Remark() -> Hue.GREY;
    };
  }

  default Footprint footprint() {
    return switch (this) {
      case OfProfile _, Outside _ -> Footprint.CARD;
      case Balancer() -> Footprint.of(LoadBalancer.of(new ElementId("new"), NGINX));
      case Remark() -> Footprint.note(1);
    };
  }

  /// The id that this item gets on `design`.
  default ElementId newId(Design design) {
    String wanted =
        switch (this) {
          case OfProfile(Profile profile, String _) when profile == Profile.ALL_IN_ONE -> "apim-1";
          case OfProfile(Profile profile, String _) -> profile.id() + "-1";
          case Balancer() -> "lb-1";
          case Outside(External.Kind kind) -> kind.id();
          case Remark() -> "note-1";
        };
    Set<ElementId> taken = design.topology().ids().collect(Collectors.toSet());
    return FreshId.like(new ElementId(wanted), taken);
  }

  /// What places it.
  default Edit placed(Design design, Position at) {
    ElementId id = newId(design);
    return switch (this) {
      case OfProfile(Profile profile, String _) -> new Edit.AddNode(Node.of(id, profile), at);
      case Balancer() -> new Edit.AddLoadBalancer(LoadBalancer.of(id, NGINX), at);
      case Outside(External.Kind kind) ->
          new Edit.AddExternal(new External(id, kind, new Label(Words.of(kind))), at);
      case Remark() -> new Edit.AddNote(new Note(id, new Label("A note")), at);
    };
  }
}
