package apim.designer.nginx;

import java.util.IdentityHashMap;
import java.util.List;

/// What a configuration says, and on which line each statement stands.
public final class ParsedConfig {
  private final List<Statement> statements;
  private final IdentityHashMap<Statement, Place> places;

  ParsedConfig(List<Statement> statements, IdentityHashMap<Statement, Place> places) {
    this.statements = List.copyOf(statements);
    this.places = places;
  }

  /// The statements of the file, with the contents of followed includes in their place.
  public List<Statement> statements() {
    return statements;
  }

  /// Whether this very statement is of this configuration.
  public boolean places(Statement statement) {
    return places.containsKey(statement);
  }

  /// The line where this very statement of this configuration begins. Throws
  /// IllegalArgumentException for a statement from elsewhere, even an equal one.
  public Place placeOf(Statement statement) {
    Place place = places.get(statement);
    if (place == null) {
      throw new IllegalArgumentException("the statement is not from this configuration");
    }
    return place;
  }
}
