package apim.designer.ui.palette;

import apim.designer.catalog.Release;
import apim.designer.session.Snapshot;
import apim.designer.topology.External;
import apim.designer.topology.Profile;
import apim.designer.ui.control.Words;
import java.util.Arrays;
import java.util.List;

/// What can be placed on the design: the profiles of its release, and what stands around them.
record PaletteState(String release, List<Item> profiles, List<Item> around, boolean readOnly) {
  PaletteState {
    profiles = List.copyOf(profiles);
    around = List.copyOf(around);
  }

  static PaletteState of(Snapshot snapshot) {
    return new PaletteState(
        "API-M " + snapshot.design().topology().apim(),
        snapshot
            .outcome()
            .deployment()
            .release()
            .map(PaletteState::profiles)
            .orElseGet(PaletteState::everyProfile),
        List.copyOf(
            Arrays.stream(External.Kind.values())
                .map(kind -> (Item) new Item.Outside(kind))
                .toList()),
        snapshot.readOnly());
  }

  private static List<Item> profiles(Release release) {
    return release.profiles().stream()
        .filter(facts -> !facts.deprecated())
        .map(facts -> (Item) new Item.OfProfile(facts.profile(), Words.of(facts.profile())))
        .toList();
  }

  private static List<Item> everyProfile() {
    return Arrays.stream(Profile.values())
        .map(profile -> (Item) new Item.OfProfile(profile, Words.of(profile)))
        .toList();
  }
}
