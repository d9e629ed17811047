package apim.designer.catalog;

import apim.designer.topology.Profile;
import java.util.List;
import java.util.Set;

/// Something that a node serves on its management port.
///
/// @param id in kebab-case, such as `carbon`
/// @param title what people call it
/// @param paths each with its leading slash and without one at its end
/// @param profiles which have it
/// @param opened whether people open it in a browser, at the first of its paths
/// @param servedByDefault whether a site lets it through unless it says otherwise
/// @param upgrades whether its clients ask for WebSocket
public record WebApplication(
    String id,
    String title,
    List<String> paths,
    Set<Profile> profiles,
    boolean opened,
    boolean servedByDefault,
    boolean upgrades,
    String source) {
  /// The management console.
  public static final String CARBON = "carbon";

  public WebApplication {
    paths = List.copyOf(paths);
    profiles = Set.copyOf(profiles);
  }
}
