package apim.designer.desk.palette;

import apim.designer.catalog.Release;
import apim.designer.desk.Words;
import apim.designer.session.Snapshot;
import apim.designer.topology.External;
import apim.designer.topology.Profile;
import java.util.Arrays;
import java.util.List;

/// What can be placed on the design: the profiles of its release, and what stands around them.
///
/// @param groups under their captions, in this order
public record PaletteState(List<Group> groups, boolean readOnly) {
  /// Items under one caption.
  public record Group(String caption, List<Item> items) {
    public Group {
      items = List.copyOf(items);
    }
  }

  public PaletteState {
    groups = List.copyOf(groups);
  }

  public static PaletteState of(Snapshot snapshot) {
    return new PaletteState(
        List.of(
            new Group(
                "API-M " + snapshot.design().topology().apim(),
                snapshot
                    .outcome()
                    .deployment()
                    .judging()
                    .map(PaletteState::profiles)
                    .orElseGet(PaletteState::everyProfile)),
            new Group("Load balancing", List.of(new Item.Balancer())),
            new Group(
                "Around",
                Arrays.stream(External.Kind.values())
                    .map(kind -> (Item) new Item.Outside(kind))
                    .toList()),
            new Group("On the drawing", List.of(new Item.Area(), new Item.Remark()))),
        snapshot.readOnly());
  }

  private static List<Item> profiles(Release release) {
    return release.profiles().stream()
        .filter(facts -> !facts.deprecated())
        .map(facts -> (Item) new Item.OfProfile(facts.profile(), facts.displayName()))
        .toList();
  }

  private static List<Item> everyProfile() {
    return Arrays.stream(Profile.values())
        .map(profile -> (Item) new Item.OfProfile(profile, Words.of(profile)))
        .toList();
  }
}
