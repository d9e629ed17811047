package apim.designer.desk.list;

import apim.designer.design.Edit;
import apim.designer.desk.Selection;
import apim.designer.desk.list.ProblemRow.Part;
import apim.designer.pipeline.Outcome;
import apim.designer.session.Snapshot;
import apim.designer.topology.Ref;
import apim.designer.validation.AcceptedFinding;
import apim.designer.validation.Finding;
import apim.designer.validation.FixAll;
import apim.designer.validation.NotChecked;
import apim.designer.validation.Rule;
import apim.designer.validation.Rules;
import apim.designer.validation.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which problems are listed.
///
/// @param outcome what was found; empty before anything is shown
/// @param shown the severities that are wanted
/// @param unfolded whether what was not checked is listed; until the architect says, only where
///   nothing was found
/// @param acceptedListed whether what is accepted is listed
/// @param opened the ids of rules whose many findings are listed one by one
/// @param filter words that a line must have in its rule, message or elements
public record ProblemsState(
    Optional<Outcome> outcome,
    List<NotChecked> notChecked,
    boolean readOnly,
    Set<Severity> shown,
    Optional<Boolean> unfolded,
    boolean acceptedListed,
    Set<String> opened,
    String filter) {
  /// So many findings of a rule are listed as one.
  static final int MANY = 3;

  public static final ProblemsState NONE =
      new ProblemsState(
          Optional.empty(),
          List.of(),
          false,
          EnumSet.allOf(Severity.class),
          Optional.empty(),
          false,
          Set.of(),
          "");

  public ProblemsState {
    notChecked = List.copyOf(notChecked);
    shown = Set.copyOf(shown);
    opened = Set.copyOf(opened);
  }

  public ProblemsState of(Snapshot snapshot) {
    return of(snapshot.outcome(), snapshot.readOnly());
  }

  ProblemsState of(Outcome next, boolean nextReadOnly) {
    return new ProblemsState(
        Optional.of(next),
        NotChecked.of(next.deployment()),
        nextReadOnly,
        shown,
        unfolded,
        acceptedListed,
        opened,
        filter);
  }

  public ProblemsState withFilter(String next) {
    return new ProblemsState(
        outcome, notChecked, readOnly, shown, unfolded, acceptedListed, opened, next);
  }

  public ProblemsState withShown(Severity severity, boolean wanted) {
    Set<Severity> next = EnumSet.noneOf(Severity.class);
    next.addAll(shown);
    if (wanted) {
      next.add(severity);
    } else {
      next.remove(severity);
    }
    return withShown(next);
  }

  public ProblemsState withShown(Set<Severity> next) {
    return new ProblemsState(
        outcome, notChecked, readOnly, next, unfolded, acceptedListed, opened, filter);
  }

  public ProblemsState withUnfolded(boolean next) {
    return new ProblemsState(
        outcome, notChecked, readOnly, shown, Optional.of(next), acceptedListed, opened, filter);
  }

  public ProblemsState withAcceptedListed(boolean next) {
    return new ProblemsState(outcome, notChecked, readOnly, shown, unfolded, next, opened, filter);
  }

  /// With the findings of a rule listed one by one, or as one again.
  public ProblemsState withOpened(String rule, boolean wanted) {
    Set<String> next = new HashSet<>(opened);
    if (wanted) {
      next.add(rule);
    } else {
      next.remove(rule);
    }
    return new ProblemsState(
        outcome, notChecked, readOnly, shown, unfolded, acceptedListed, next, filter);
  }

  /// With a part of the list unfolded, or folded away.
  public ProblemsState turned(ProblemRow.Part part) {
    return switch (part) {
      case ACCEPTED -> withAcceptedListed(!acceptedListed);
      case NOT_CHECKED -> withUnfolded(!isUnfolded());
    };
  }

  List<Finding> findings() {
    return outcome.map(Outcome::findings).orElse(List.of());
  }

  /// Those that the architect lets be.
  public List<AcceptedFinding> accepted() {
    return outcome.map(Outcome::accepted).orElse(List.of());
  }

  public boolean isUnfolded() {
    return unfolded.orElseGet(() -> findings().isEmpty());
  }

  public long count(Severity severity) {
    return findings().stream().filter(finding -> finding.severity() == severity).count();
  }

  /// The lines of the list: findings worst first, then what is accepted, then what was not checked.
  public List<ProblemRow> rows() {
    List<ProblemRow> rows = new ArrayList<>(found());
    if (rows.isEmpty() && !isBlank()) {
      rows.add(new ProblemRow.Nothing(nothing()));
    }
    if (!accepted().isEmpty()) {
      rows.add(new ProblemRow.Fold(Part.ACCEPTED, accepted().size(), acceptedListed));
      accepted().stream()
          .filter(_ -> acceptedListed)
          .filter(one -> matches(words(one.finding()), one.finding().elements()))
          .map(ProblemRow.LetBe::new)
          .forEach(rows::add);
    }
    if (!notChecked.isEmpty()) {
      rows.add(new ProblemRow.Fold(Part.NOT_CHECKED, notChecked.size(), isUnfolded()));
      notChecked.stream()
          .filter(_ -> isUnfolded())
          .filter(entry -> matches(entry.message(), entry.elements()))
          .map(ProblemRow.Unchecked::new)
          .forEach(rows::add);
    }
    return List.copyOf(rows);
  }

  private List<ProblemRow> found() {
    Map<FixAll.Kind, Integer> counts = new HashMap<>();
    for (Finding finding : findings()) {
      kinds(finding).forEach(kind -> counts.merge(kind, 1, Integer::sum));
    }
    Map<String, List<Finding>> byRule =
        listed()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.rule().id(), LinkedHashMap::new, Collectors.toList()));
    return byRule.values().stream().flatMap(alike -> rows(alike, counts)).toList();
  }

  /// The findings that are wanted, worst first.
  private Stream<Finding> listed() {
    return findings().stream()
        .filter(finding -> shown.contains(finding.severity()))
        .filter(finding -> matches(words(finding), finding.elements()));
  }

  /// The findings of one rule; as one line where they are many and nobody looks for one of them.
  private Stream<ProblemRow> rows(List<Finding> alike, Map<FixAll.Kind, Integer> counts) {
    Stream<ProblemRow> each =
        alike.stream().map(finding -> new ProblemRow.Found(finding, repeated(finding, counts)));
    if (alike.size() < MANY) {
      return each;
    }
    Rule rule = alike.getFirst().rule();
    boolean open = opened.contains(rule.id()) || !filter.isBlank();
    List<ProblemRow.Repeated> shared =
        alike.stream().flatMap(finding -> repeated(finding, counts).stream()).distinct().toList();
    Stream<ProblemRow> head = Stream.of(new ProblemRow.Group(rule, alike, shared, open));
    return open ? Stream.concat(head, each) : head;
  }

  /// The finding so many steps on in the list, around its ends, groups unfolded or not; empty where
  /// none is listed.
  ///
  /// @param from where to go on; empty to begin
  public Optional<Finding> stepped(Optional<Finding> from, int steps) {
    List<Finding> all = steppable();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    int at = from.map(all::indexOf).filter(place -> place >= 0).orElse(steps > 0 ? -1 : 0);
    return Optional.of(all.get(Math.floorMod(at + steps, all.size())));
  }

  private List<Finding> steppable() {
    return listed()
        .collect(
            Collectors.groupingBy(
                finding -> finding.rule().id(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /// Which of how many a finding is, with what it says.
  public String told(Finding finding) {
    List<Finding> all = steppable();
    return (all.indexOf(finding) + 1) + " of " + all.size() + ": " + finding.message();
  }

  /// The worst finding about something or what lies in it.
  public Optional<Finding> worst(Ref ref) {
    return findings().stream()
        .filter(finding -> finding.elements().stream().anyMatch(one -> one.isWithin(ref)))
        .findFirst();
  }

  private static String words(Finding finding) {
    return finding.rule().id() + " " + finding.message();
  }

  private static List<FixAll.Kind> kinds(Finding finding) {
    return finding.fixes().stream()
        .filter(fix -> !fix.removes())
        .map(fix -> FixAll.Kind.of(finding, fix))
        .distinct()
        .toList();
  }

  private static List<ProblemRow.Repeated> repeated(
      Finding finding, Map<FixAll.Kind, Integer> counts) {
    return kinds(finding).stream()
        .filter(kind -> counts.getOrDefault(kind, 0) > 1)
        .map(kind -> new ProblemRow.Repeated(kind, counts.getOrDefault(kind, 0)))
        .toList();
  }

  private boolean matches(String words, List<Ref> elements) {
    String text =
        (words + " " + elements.stream().map(Ref::path).collect(Collectors.joining(" ")))
            .toLowerCase(Locale.ROOT);
    return List.of(filter.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
        .allMatch(text::contains);
  }

  private boolean isBlank() {
    return findings().isEmpty() && accepted().isEmpty() && notChecked.isEmpty();
  }

  /// What stands where no finding is listed: never more than was checked.
  private String nothing() {
    if (findings().isEmpty()) {
      return accepted().isEmpty()
          ? "No findings: the design breaks none of the " + Rules.ALL.size() + " rules."
          : "No finding stands: what the rules see is accepted.";
    }
    return findings().size() == 1
        ? "The one finding is hidden by the filter."
        : "All " + findings().size() + " findings are hidden by the filter.";
  }

  /// What stands in the middle while there is no line at all.
  public String placeholder() {
    return "Nothing is drawn yet, so nothing was checked.";
  }

  /// Every finding that shares `kind`, fixed as far as they can be; empty for a design that may
  /// only be looked at.
  public Optional<FixAll> fixAll(FixAll.Kind kind) {
    return fixable().map(one -> FixAll.of(one.design(), one.today(), kind));
  }

  /// Everything fixed that has one way out.
  public Optional<FixAll> fixObvious() {
    return fixable().map(one -> FixAll.obvious(one.design(), one.today()));
  }

  private Optional<Outcome> fixable() {
    return readOnly ? Optional.empty() : outcome;
  }

  /// The step that [#fixObvious()] makes; empty when there is nothing to do.
  public Optional<Edit> obviousEdit() {
    return fixObvious().flatMap(FixAll::edit);
  }

  /// What was done, as it is told below.
  public static String told(FixAll all) {
    if (all.edits().isEmpty()) {
      return "Nothing could be fixed without making something else worse.";
    }
    String fixed =
        "Fixed " + all.fixed() + (all.fixed() == 1 ? " finding" : " findings") + " in one step";
    return all.left() == 0 ? fixed + "." : fixed + "; " + all.left() + " need your own judgement.";
  }

  /// Whether a line speaks of what is selected or of something inside it.
  public static boolean concerns(ProblemRow row, Selection selection) {
    return (row instanceof ProblemRow.Found || row instanceof ProblemRow.Group)
        && row.elements().stream()
            .anyMatch(element -> selection.refs().stream().anyMatch(element::isWithin));
  }
}
