package apim.designer.discovery.lint;

import apim.designer.discovery.DeploymentFile;
import apim.designer.discovery.ExistingConfiguration;
import apim.designer.discovery.GivenFiles;
import apim.designer.discovery.NginxConfiguration;
import apim.designer.discovery.SourceFile;
import apim.designer.discovery.Unread;
import apim.designer.discovery.lint.LintFinding.Spot;
import apim.designer.discovery.lint.NginxCheck.Hit;
import apim.designer.discovery.lint.TomlCheck.LineHit;
import apim.designer.nginx.Advisories;
import apim.designer.nginx.Place;
import apim.designer.nginx.Statement;
import apim.designer.nginx.Target;
import apim.designer.nginx.Version;
import apim.designer.topology.NginxTarget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks for faults in what somebody else set up.
public final class Linter {
  private final ExistingConfiguration existing;
  private final Optional<Target> asked;
  private final List<LintFinding> findings = new ArrayList<>();

  private Linter(ExistingConfiguration existing, Optional<Target> asked) {
    this.existing = existing;
    this.asked = asked;
  }

  /// All that is wrong in given files.
  ///
  /// @param asked the nginx that runs them; empty for the one that they name, and else for the newest
  ///     stable one that is known here
  public static LintReport lint(GivenFiles given, Optional<NginxTarget> asked) {
    return lint(ExistingConfiguration.of(given), asked);
  }

  /// The same of what was read already.
  public static LintReport lint(ExistingConfiguration existing, Optional<NginxTarget> asked) {
    return new Linter(existing, asked.map(Linter::target)).report();
  }

  private static Target target(NginxTarget wanted) {
    return switch (wanted) {
      case NginxTarget.OpenSource(int major, int minor, int patch) ->
          Target.openSource(new Version(major, minor, patch));
      case NginxTarget.Plus(int release) -> Target.plus(release);
    };
  }

  private LintReport report() {
    List<NginxView> views = existing.nginx().stream().map(this::view).toList();
    views.forEach(this::check);
    for (DeploymentFile file : existing.deploymentFiles()) {
      check(TomlView.of(file, views));
    }
    findings.sort(
        Comparator.comparing(LintFinding::file)
            .thenComparingInt(LintFinding::line)
            .thenComparing(finding -> finding.check().severity())
            .thenComparing(finding -> finding.check().id()));
    return new LintReport(
        existing.given().name(),
        findings,
        existing.unread().stream().map(Unread::toString).toList(),
        existing.idle().stream().map(SourceFile::path).toList(),
        !existing.nginx().isEmpty() || !existing.deploymentFiles().isEmpty());
  }

  private NginxView view(NginxConfiguration configuration) {
    Optional<Target> known = asked.or(configuration::target);
    return NginxView.of(
        configuration,
        known.orElseGet(() -> Target.openSource(Advisories.standard().stable())),
        known.isPresent());
  }

  private void check(NginxView view) {
    NginxSilences silences = NginxSilences.of(view.configuration());
    for (NginxCheck one : NginxChecks.ALL) {
      Set<Statement> said = Collections.newSetFromMap(new IdentityHashMap<>());
      one.hits()
          .apply(view)
          .filter(hit -> said.add(hit.at()))
          .forEach(
              hit ->
                  add(
                      one.check(),
                      place(view, hit),
                      hit.message(),
                      silences.reason(one.check().id(), hit.at())));
    }
    silences
        .faults()
        .forEach(
            (comment, check) ->
                add(
                    check,
                    view.configuration().placeOf(comment),
                    message(check),
                    Optional.empty()));
  }

  private static Place place(NginxView view, Hit hit) {
    return view.configuration().placeOf(hit.at());
  }

  private static String message(Check check) {
    if (check.equals(Checks.SILENCE_WITHOUT_REASON)) {
      return "this comment gives no reason";
    }
    return check.equals(Checks.SILENCE_IN_VAIN)
        ? "the check that this comment silences finds nothing here"
        : "this comment names no check";
  }

  private void check(TomlView view) {
    TomlSilences silences = TomlSilences.of(view.file().file().text());
    String path = view.file().file().path();
    for (TomlCheck one : TomlChecks.ALL) {
      Set<LineHit> said = new HashSet<>();
      one.hits()
          .apply(view)
          .filter(said::add)
          .forEach(
              hit ->
                  add(
                      one.check(),
                      new Place(path, hit.line()),
                      hit.message(),
                      silences.reason(one.check().id(), hit.line())));
    }
    silences
        .faults()
        .forEach(
            (line, check) -> add(check, new Place(path, line), message(check), Optional.empty()));
  }

  private void add(Check check, Place place, String message, Optional<String> silenced) {
    Place given = existing.given(place);
    findings.add(
        new LintFinding(
            check,
            place.file(),
            place.line(),
            new Spot(given.file(), given.line()),
            message,
            silenced));
  }
}
