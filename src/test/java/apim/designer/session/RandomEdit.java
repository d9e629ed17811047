package apim.designer.session;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.FreshId;
import apim.designer.design.Position;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Something that a user could do to a design, drawn by chance; some of it changes nothing.
final class RandomEdit {
  private RandomEdit() {}

  static Edit of(Design design, Random random) {
    List<ElementId> ids = design.topology().ids().toList();
    ElementId some = ids.isEmpty() ? new ElementId("nobody") : ids.get(random.nextInt(ids.size()));
    ElementId fresh = FreshId.like(new ElementId("apim-1"), new HashSet<>(ids));
    Position at = new Position(random.nextInt(2_000), random.nextInt(2_000));
    return switch (random.nextInt(11)) {
      case 0 -> new Edit.SetName(new Label("Name " + random.nextInt(3)));
      case 1 -> new Edit.SetApim(ApimVersion.of(random.nextBoolean() ? "4.2.0" : "3.1.0"));
      case 2 -> new Edit.Move(Map.of(some, at));
      case 3 -> new Edit.Add(Node.of(fresh, Profile.ALL_IN_ONE), at);
      case 4 -> Edit.Remove.of(some);
      case 5 -> new Edit.Rename(Ref.of(some), fresh);
      case 6 -> new Edit.Add(new Note(fresh, new Label("a note")), at);
      case 7 ->
          new Edit.Change(
              Node.of(some, Profile.GATEWAY).withPortOffset(new PortOffset(random.nextInt(3))));
      case 8 -> new Edit.AddLink(new Link(some, some, new Label("sync")));
      case 9 -> new Edit.Attach(new FileName("a.toml"), "# " + random.nextInt(3) + "\n");
      default -> connect(design, random, some);
    };
  }

  private static Edit connect(Design design, Random random, ElementId node) {
    for (LoadBalancer lb : design.topology().loadBalancers()) {
      for (Site site : lb.sites()) {
        return random.nextBoolean()
            ? new Edit.Connect(lb.id(), site.id(), Member.of(node))
            : Edit.Remove.of(Ref.of(lb.id(), site.id(), node));
      }
    }
    return new Edit.Together("Nothing", List.of());
  }
}
