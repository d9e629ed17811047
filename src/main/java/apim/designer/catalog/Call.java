package apim.designer.catalog;

import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import java.util.Set;

/// Which profiles call which others over HTTPS, and on which listener.
public record Call(Set<Profile> from, Set<Profile> to, Listener listener, String source) {
  public Call {
    from = Set.copyOf(from);
    to = Set.copyOf(to);
  }
}
