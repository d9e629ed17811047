package apim.designer.discovery.drift;

import apim.designer.nginx.Place;
import apim.designer.topology.Ref;
import apim.designer.topology.RuleId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A thing that is deployed otherwise than the design writes it.
///
/// @param elements what of the drawing it belongs to
/// @param subject what differs: a directive, a key of deployment.toml, a property of a certificate
/// @param where in which file and block, such as `lb-1: server api.example.com:443, location /`
/// @param designed what the design writes; empty where it writes nothing
/// @param deployed what stands there; empty where nothing does
/// @param at its line; empty for what is missing
public record Drift(
    Kind kind,
    List<Ref> elements,
    String subject,
    String where,
    Optional<String> designed,
    Optional<String> deployed,
    Optional<Place> at) {
  /// What happened to it.
  public enum Kind {
    MISSING,
    ADDED,
    CHANGED,
    MOVED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int LONGEST_ID = 79;

  public Drift {
    elements = List.copyOf(elements);
  }

  /// The file that it stands in; empty for what is missing.
  public Optional<String> file() {
    return at.map(Place::file);
  }

  /// Its line in the file, counted from 1; 0 for what is missing.
  public int line() {
    return at.map(Place::line).orElse(0);
  }

  /// By what name a design accepts it, such as `drift-client-max-body-size`.
  public RuleId rule() {
    String name =
        subject.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String id = RuleId.DRIFT + (name.isEmpty() ? "statement" : name);
    return new RuleId(id.substring(0, Math.min(LONGEST_ID, id.length())));
  }

  /// What differs, as a sentence.
  public String sentence() {
    return where
        + ": "
        + switch (kind) {
          case MISSING -> "missing: " + designed.orElse(subject);
          case ADDED -> "not of the design: " + deployed.orElse(subject);
          case CHANGED -> deployed.orElse("") + " instead of " + designed.orElse("");
          case MOVED -> "stands in another place, where the order counts: " + deployed.orElse("");
        };
  }
}
