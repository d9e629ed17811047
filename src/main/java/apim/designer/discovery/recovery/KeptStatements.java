package apim.designer.discovery.recovery;

import apim.designer.nginx.Block;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Printer;
import apim.designer.nginx.ServerSnippet;
import apim.designer.nginx.Statement;
import apim.designer.nginx.Target;
import apim.designer.topology.FileName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a server says that no site has a property for, and that goes into the new server word for
/// word, as a snippet.
final class KeptStatements {
  /// They decide about a request where they stand, or are lost where a location has its own.
  private static final Set<String> OF_THEIR_LOCATION =
      Set.of(
          "return",
          "rewrite",
          "if",
          "set",
          "break",
          "proxy_set_header",
          "try_files",
          "internal",
          "proxy_pass",
          "root",
          "alias",
          "index",
          "autoindex");

  private final Ledger ledger;
  private final Upstreams upstreams;
  private final DraftSite draft;
  private final FileName file;
  private final Target target;
  private final Set<String> locations;
  private final List<Statement> kept = new ArrayList<>();

  /// @param locations those that the new server has
  KeptStatements(
      Ledger ledger, Upstreams upstreams, DraftSite draft, Target target, Set<String> locations) {
    this.ledger = ledger;
    this.upstreams = upstreams;
    this.draft = draft;
    this.file = new FileName(draft.balancer() + "-" + draft.id() + ".conf");
    this.target = target;
    this.locations = locations;
  }

  FileName file() {
    return file;
  }

  Optional<String> text() {
    return kept.isEmpty() ? Optional.empty() : Optional.of(Printer.print(kept));
  }

  /// A statement of the server itself.
  void ofServer(Statement statement) {
    Optional<String> renamed = forwardsToRenamed(statement);
    if (renamed.isPresent()) {
      ledger.dropWhole(
          statement,
          "it forwards to " + renamed.get() + ", which has another name here; draw a site for it");
    } else {
      offer(statement);
    }
  }

  /// A directive of a location, which holds for the whole server where it is moved there.
  void ofLocation(Statement statement, boolean everything) {
    switch (statement) {
      case Directive directive when OF_THEIR_LOCATION.contains(directive.name()) ->
          ledger.drop(directive, "a site has no place for it");
      case Directive directive when everything -> offer(directive);
      case Directive directive ->
          ledger.drop(directive, "it holds for one path, for which a site has no place");
      default -> ledger.dropWhole(statement, "a site has no place for it");
    }
  }

  private void offer(Statement statement) {
    List<Statement> more = new ArrayList<>(kept);
    more.add(statement);
    ServerSnippet read = ServerSnippet.read(file.value(), Printer.print(more), target, locations);
    if (read.faults().isEmpty()) {
      kept.add(statement);
      ledger.keepWhole(statement, draft.ref(), file);
    } else {
      ledger.dropWhole(statement, read.faults().getLast().message());
    }
  }

  /// The upstream that something in a statement forwards to.
  private Optional<String> forwardsToRenamed(Statement statement) {
    return switch (statement) {
      case Block block ->
          block.body().stream().flatMap(inner -> forwardsToRenamed(inner).stream()).findFirst();
      case Directive directive when directive.name().endsWith("_pass") ->
          upstreams.byName().keySet().stream()
              .filter(
                  name ->
                      BlockScope.first(directive)
                          .replaceFirst("^[a-z]+://", "")
                          .replaceFirst("[/$].*$", "")
                          .equals(name))
              .findFirst();
      default -> Optional.empty();
    };
  }
}
