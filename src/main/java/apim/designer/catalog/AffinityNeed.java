package apim.designer.catalog;

/// Whether sessions must stay on one node when several stand behind one site.
///
/// @param reason a sentence for the architect; where sources disagree it names them
public record AffinityNeed(Level level, String reason, String source) {

  /// What follows from having affinity or not.
  public enum Level {
    /// Logins or deployments break without: an ERROR.
    REQUIRED("required"),
    /// A WARNING without; an ERROR where `/carbon` is served or a portal uses PKCE, because then the
    /// login is in one node's memory.
    REQUIRED_WITH_STATE("required-with-state"),
    /// WSO2's pages contradict each other: a WARNING without.
    DISPUTED("disputed"),
    /// Sound with and without.
    NOT_NEEDED("not-needed"),
    /// Only skews the load: an ADVICE if set.
    POINTLESS("pointless");

    private final String id;

    Level(String id) {
      this.id = id;
    }

    /// As it is written in a release's file.
    public String id() {
      return id;
    }
  }
}
