package apim.designer.topology;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What of a site is for the nodes of the design alone, and for whoever else is let in. The nodes'
/// addresses follow the drawing.
///
/// @param apps what answers nobody else
/// @param alsoFrom addresses that are let in, too
public record NodesOnly(Set<WebApp> apps, List<Cidr> alsoFrom) {
  /// Everything that is served is for everybody.
  public static final NodesOnly NOTHING = new NodesOnly(Set.of(), List.of());

  public NodesOnly {
    Set<WebApp> sorted = EnumSet.noneOf(WebApp.class);
    sorted.addAll(apps);
    apps = Collections.unmodifiableSet(sorted);
    alsoFrom = List.copyOf(alsoFrom);
  }

  public NodesOnly withApps(Set<WebApp> newApps) {
    return new NodesOnly(newApps, alsoFrom);
  }

  public NodesOnly withAlsoFrom(List<Cidr> newRanges) {
    return new NodesOnly(apps, newRanges);
  }

  /// The same with one more that is for nodes alone, or one less.
  public NodesOnly with(WebApp app, boolean on) {
    Set<WebApp> next = EnumSet.noneOf(WebApp.class);
    next.addAll(apps);
    if (on) {
      next.add(app);
    } else {
      next.remove(app);
    }
    return withApps(next);
  }
}
