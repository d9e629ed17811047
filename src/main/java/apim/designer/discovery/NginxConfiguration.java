package apim.designer.discovery;

import apim.designer.nginx.Block;
import apim.designer.nginx.Context;
import apim.designer.nginx.ParsedConfig;
import apim.designer.nginx.Place;
import apim.designer.nginx.Statement;
import apim.designer.nginx.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one nginx is told, or a part of that where only a part was given.
///
/// @param name the path of its main file, or the folder of its parts
/// @param start the block that its statements stand in; MAIN for a whole nginx.conf
/// @param parsed its statements, those of included files in their place, each with file and line
/// @param target the nginx that it names as its own
/// @param missing the patterns of includes for which nothing was given
public record NginxConfiguration(
    String name, Context start, ParsedConfig parsed, Optional<Target> target, Set<String> missing) {
  public NginxConfiguration {
    missing = Set.copyOf(missing);
  }

  /// Whether all that nginx reads is in view, so that what is not there is missing.
  public boolean isWhole() {
    return start == Context.MAIN;
  }

  /// What stands in `http`: servers, upstreams, and what they inherit. A server's part alone is given
  /// the server around it.
  public List<Statement> http() {
    return switch (start) {
      case MAIN ->
          parsed.statements().stream()
              .filter(Block.class::isInstance)
              .map(Block.class::cast)
              .filter(block -> block.name().equals("http"))
              .flatMap(block -> block.body().stream())
              .toList();
      case SERVER -> List.of(around("server", parsed.statements()));
      case LOCATION -> List.of(around("server", List.of(around("location", parsed.statements()))));
      case UPSTREAM -> List.of(around("upstream", parsed.statements()));
      case HTTP -> parsed.statements();
      case EVENTS,
          IF_IN_SERVER,
          IF_IN_LOCATION,
          LIMIT_EXCEPT,
          STREAM,
          STREAM_UPSTREAM,
          STREAM_SERVER,
          MAIL,
          MAIL_SERVER,
          FREE ->
          List.of();
    };
  }

  private static Block around(String name, List<Statement> body) {
    return Block.of(name, List.of(), body);
  }

  /// File and line of a statement; of a block that was put around some, those of the first in it.
  public Place placeOf(Statement statement) {
    return switch (statement) {
      case Block block when parsed.places(block) -> parsed.placeOf(block);
      case Block block when !block.body().isEmpty() -> placeOf(block.body().getFirst());
      default -> parsed.placeOf(statement);
    };
  }
}
