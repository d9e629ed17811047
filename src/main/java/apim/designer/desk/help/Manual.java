package apim.designer.desk.help;

import apim.designer.catalog.AffinityNeed;
import apim.designer.catalog.Port;
import apim.designer.catalog.ProfileFacts;
import apim.designer.catalog.Release;
import apim.designer.desk.Words;
import apim.designer.nginx.Capability;
import apim.designer.nginx.Target;
import apim.designer.topology.Listener;
import apim.designer.validation.Rule;
import apim.designer.validation.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The help as a book: a page for each topic, with what holds in the circumstances of the design
/// worked out from the catalog, the table of directives and the rule book.
public final class Manual {
  private static final String NO_RELEASE =
      "Nothing is known here of this release; choose another in the properties of the design.";

  private Manual() {}

  public static Page page(Topic topic, Circumstances circumstances) {
    return new Markup((name, words) -> slot(topic, name, words, circumstances))
        .page(text(topic.id()));
  }

  private static String text(String name) {
    return Resource.text(name + ".md")
        .orElseThrow(() -> new IllegalStateException("no page " + name));
  }

  /// What several pages say alike.
  private static List<ManualBlock> part(String name) {
    return new Markup((slot, _) -> nothing(slot)).page(text("part/" + name)).blocks();
  }

  private static List<ManualBlock> nothing(String name) {
    throw new IllegalStateException("nothing is worked out for {" + name + "}");
  }

  public static String title(Topic topic) {
    return Resource.text(topic.id() + ".md")
        .flatMap(text -> text.lines().findFirst())
        .map(line -> line.substring(2))
        .orElse(topic.id());
  }

  private static List<ManualBlock> slot(
      Topic topic, String name, String words, Circumstances circumstances) {
    return switch (name) {
      case "rules" -> rules(words);
      case "ports" -> circumstances.release().map(one -> ports(topic, one)).orElse(unknown());
      case "verdicts" -> circumstances.release().map(Manual::verdicts).orElse(unknown());
      case "methods" -> List.of(methods(circumstances.targets()));
      case "part" -> part(words.strip());
      default -> nothing(name);
    };
  }

  private static List<ManualBlock> unknown() {
    return List.of(paragraph(NO_RELEASE));
  }

  private static ManualBlock paragraph(String words) {
    return new ManualBlock.Paragraph(Markup.spans(words));
  }

  private static List<ManualBlock> rules(String ids) {
    return List.of(
        new ManualBlock.Heading("What is checked"),
        new ManualBlock.RuleList(
            Arrays.stream(ids.strip().split("\\s+")).map(Manual::rule).toList()));
  }

  private static Rule rule(String id) {
    return Rules.ALL.stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no rule " + id));
  }

  private static List<ManualBlock> ports(Topic topic, Release release) {
    Optional<ProfileFacts> facts = topic.profile().flatMap(release::profile);
    if (facts.isEmpty()) {
      return List.of(paragraph("API-M " + release.id() + " does not have this profile."));
    }
    List<List<String>> rows =
        facts.get().ports().stream()
            .filter(port -> port.listener().isPresent() || !port.transport().balancedAsHttp())
            .filter(port -> !port.name().equals("JMX"))
            .map(Manual::row)
            .toList();
    return List.of(
        paragraph("In API-M " + release.id() + ", before the node's offset:"),
        new ManualBlock.Table(List.of("Port", "Carries", "Through"), rows));
  }

  private static List<String> row(Port port) {
    return List.of(
        String.valueOf(port.number()),
        port.serves(),
        port.listener().isPresent() ? "a site" : "directly, node by node");
  }

  /// What becomes of two nodes behind one site that have no session affinity.
  private static List<ManualBlock> verdicts(Release release) {
    List<List<String>> rows = new ArrayList<>();
    for (ProfileFacts facts : release.profiles()) {
      for (Listener listener : List.of(Listener.MANAGEMENT, Listener.GATEWAY_HTTPS)) {
        if (facts.offers(listener)) {
          rows.add(
              List.of(
                  facts.displayName() + ", " + Words.of(listener),
                  verdict(facts.affinity(listener).level())));
        }
      }
    }
    Stream<ManualBlock> reasons =
        needs(release)
            .map(
                need ->
                    new ManualBlock.Bullet(
                        Stream.concat(
                                Markup.spans(need.reason() + " ").stream(),
                                Stream.of(source(need.source())))
                            .toList()));
    return Stream.concat(
            Stream.of(
                paragraph("In API-M " + release.id() + ", two or more behind one site:"),
                new ManualBlock.Table(List.of("What comes in", "Without affinity"), rows)),
            reasons)
        .toList();
  }

  private static Stream<AffinityNeed> needs(Release release) {
    return release.profiles().stream()
        .flatMap(facts -> facts.listeners().stream().map(facts::affinity))
        .distinct();
  }

  private static String verdict(AffinityNeed.Level level) {
    return switch (level) {
      case REQUIRED -> "Error: logins or deployments break";
      case REQUIRED_WITH_STATE -> "Warning; an error with /carbon or PKCE";
      case DISPUTED -> "Warning: sources disagree";
      case NOT_NEEDED -> "Sound, with and without";
      case POINTLESS -> "Sound; affinity only skews the load";
    };
  }

  /// A source of the catalog as a link: `owner/repository:path@tag` and `owner/repository#thread`
  /// lie on GitHub.
  static Span source(String source) {
    if (source.startsWith("https://")) {
      return new Span.Source("(source)", source);
    }
    String url =
        source.contains("#")
            ? source.replace("#", "/issues/")
            : source.replaceFirst("^([^:]+):(.+)@(.+)$", "$1/blob/$3/$2");
    return new Span.Source("(source)", "https://github.com/" + url);
  }

  private static ManualBlock methods(List<Target> targets) {
    List<String> head =
        Stream.concat(Stream.of("Method"), targets.stream().map(Target::displayName)).toList();
    return new ManualBlock.Table(
        head,
        List.of(
            method("ip_hash", targets, _ -> "yes"),
            method("sticky cookie", targets, Manual::sticky),
            method("sticky learn", targets, Manual::sticky),
            method(
                "sticky learn, shared by load balancers",
                targets,
                target -> target.can(Capability.LEARN_SYNC) ? "yes" : "no")));
  }

  private static String sticky(Target target) {
    return target.can(Capability.STICKY) ? "yes" : "no: it would not start";
  }

  private static List<String> method(
      String name, List<Target> targets, java.util.function.Function<Target, String> answer) {
    return Stream.concat(Stream.of(name), targets.stream().map(answer)).toList();
  }
}
