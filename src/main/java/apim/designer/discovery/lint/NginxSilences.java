package apim.designer.discovery.lint;

import apim.designer.discovery.NginxConfiguration;
import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Place;
import apim.designer.nginx.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The comments of a configuration that silence checks. One on a line of its own is about the
/// statement below it, with all that stands inside; one at the end of a line about the statement, or
/// the block, that begins there.
final class NginxSilences {
  private final NginxConfiguration configuration;
  private final Map<Statement, List<Silence>> covered = new IdentityHashMap<>();
  private final Map<Silence, Statement> places = new IdentityHashMap<>();
  private final Map<Silence, Boolean> used = new IdentityHashMap<>();

  private NginxSilences(NginxConfiguration configuration) {
    this.configuration = configuration;
  }

  static NginxSilences of(NginxConfiguration configuration) {
    NginxSilences silences = new NginxSilences(configuration);
    silences.walk(configuration.parsed().statements(), Optional.empty());
    return silences;
  }

  private void walk(List<? extends Statement> statements, Optional<Block> around) {
    for (int at = 0; at < statements.size(); at++) {
      switch (statements.get(at)) {
        case Directive _ -> {}
        case Block block -> walk(block.body(), Optional.of(block));
        case Comment comment -> {
          Optional<Silence> silence = Silence.of(comment.text());
          if (silence.isPresent()) {
            note(silence.get(), comment, about(statements, at, around));
          }
        }
      }
    }
  }

  private Optional<? extends Statement> about(
      List<? extends Statement> statements, int at, Optional<Block> around) {
    Place here = configuration.placeOf(statements.get(at));
    if (at > 0 && begins(statements.get(at - 1), here)) {
      return Optional.of(statements.get(at - 1));
    }
    if (at == 0 && around.filter(block -> begins(block, here)).isPresent()) {
      return around;
    }
    return statements.subList(at + 1, statements.size()).stream()
        .filter(one -> !(one instanceof Comment))
        .findFirst();
  }

  private boolean begins(Statement statement, Place line) {
    return configuration.placeOf(statement).equals(line);
  }

  private void note(Silence silence, Comment comment, Optional<? extends Statement> about) {
    places.put(silence, comment);
    about.ifPresent(statement -> cover(statement, silence));
  }

  private void cover(Statement statement, Silence silence) {
    covered.computeIfAbsent(statement, _ -> new ArrayList<>()).add(silence);
    if (statement instanceof Block block) {
      block.body().forEach(inner -> cover(inner, silence));
    }
  }

  /// Why a check is silenced at a statement.
  Optional<String> reason(String rule, Statement at) {
    Optional<Silence> found =
        covered.getOrDefault(at, List.of()).stream()
            .filter(silence -> silence.isComplete() && silence.rule().equals(rule))
            .findFirst();
    found.ifPresent(silence -> used.put(silence, true));
    return found.map(Silence::reason);
  }

  /// What is wrong with the comments themselves, when all checks have asked.
  Map<Statement, Check> faults() {
    Map<Statement, Check> faults = new IdentityHashMap<>();
    places.forEach(
        (silence, comment) ->
            fault(silence, used.containsKey(silence))
                .ifPresent(check -> faults.put(comment, check)));
    return faults;
  }

  static Optional<Check> fault(Silence silence, boolean used) {
    if (!Checks.knows(silence.rule())) {
      return Optional.of(Checks.SILENCE_OF_UNKNOWN_CHECK);
    }
    if (silence.reason().isEmpty()) {
      return Optional.of(Checks.SILENCE_WITHOUT_REASON);
    }
    return used ? Optional.empty() : Optional.of(Checks.SILENCE_IN_VAIN);
  }
}
