package apim.designer.desk.list;

import apim.designer.topology.Ref;
import apim.designer.validation.AcceptedFinding;
import apim.designer.validation.Finding;
import apim.designer.validation.FixAll;
import apim.designer.validation.NotChecked;
import apim.designer.validation.Rule;
import java.util.List;

/// A line of the list of problems.
public sealed interface ProblemRow {
  /// A finding.
  ///
  /// @param repeated the ways out that other findings share
  record Found(Finding finding, List<Repeated> repeated) implements ProblemRow {
    public Found {
      repeated = List.copyOf(repeated);
    }
  }

  /// Above the findings of a rule of which there are many.
  ///
  /// @param repeated the ways out that they share
  record Group(Rule rule, List<Finding> findings, List<Repeated> repeated, boolean open)
      implements ProblemRow {
    public Group {
      findings = List.copyOf(findings);
      repeated = List.copyOf(repeated);
    }

    public String sentence() {
      return findings.size() + " × " + rule.fault();
    }
  }

  /// A way out that several findings share.
  record Repeated(FixAll.Kind kind, int count) {
    public String label() {
      return "Fix all " + count;
    }

    public String explanation() {
      return kind.way().words() + ": does it for each of the " + count + " findings, in one step.";
    }
  }

  /// That no finding is listed, and why.
  record Nothing(String sentence) implements ProblemRow {}

  /// What can be folded away below the findings.
  enum Part {
    ACCEPTED,
    NOT_CHECKED
  }

  /// Above a part of the list that can be folded away.
  record Fold(Part part, int count, boolean open) implements ProblemRow {
    public String sentence() {
      return switch (part) {
        case ACCEPTED -> count == 1 ? "1 finding is accepted" : count + " findings are accepted";
        case NOT_CHECKED ->
            count == 1 ? "1 thing was not checked" : count + " things were not checked";
      };
    }
  }

  /// A finding that is known and let be.
  record LetBe(AcceptedFinding accepted) implements ProblemRow {}

  /// Something that was not checked.
  record Unchecked(NotChecked entry) implements ProblemRow {}

  /// What it is about.
  default List<Ref> elements() {
    return switch (this) {
      case Found(Finding finding, var _) -> finding.elements();
      case Group group ->
          group.findings().stream()
              .flatMap(finding -> finding.elements().stream())
              .distinct()
              .toList();
      case LetBe(AcceptedFinding accepted) -> accepted.finding().elements();
      case Unchecked(NotChecked entry) -> entry.elements();
      case Nothing _, Fold _ -> List.of();
    };
  }

  /// Its place among the lines of another state of the design: where it stands word for word, for a
  /// rule can have several findings on the same elements, else where its like stands.
  ///
  /// @param otherwise where it is gone
  default int placeIn(List<ProblemRow> rows, int otherwise) {
    List<ProblemRow> alike = rows.stream().filter(this::isSame).toList();
    return alike.stream()
        .filter(other -> other.words().equals(words()))
        .findFirst()
        .or(() -> alike.stream().findFirst())
        .map(rows::indexOf)
        .orElse(otherwise);
  }

  private String words() {
    return switch (this) {
      case Found(Finding finding, var _) -> finding.message();
      case Group group -> group.rule().id();
      case LetBe(AcceptedFinding accepted) -> accepted.finding().message();
      case Unchecked(NotChecked entry) -> entry.message();
      case Nothing _, Fold _ -> "";
    };
  }

  /// Whether `other` is this line in another state of the design.
  default boolean isSame(ProblemRow other) {
    return switch (this) {
      case Found(Finding finding, var _) ->
          other instanceof Found(Finding later, var _) && isSame(finding, later);
      case Group group -> other instanceof Group later && later.rule().equals(group.rule());
      case LetBe(AcceptedFinding accepted) ->
          other instanceof LetBe(AcceptedFinding later)
              && isSame(accepted.finding(), later.finding());
      case Unchecked(NotChecked entry) ->
          other instanceof Unchecked(NotChecked later) && later.cause() == entry.cause();
      case Nothing _ -> other instanceof Nothing;
      case Fold fold -> other instanceof Fold later && later.part() == fold.part();
    };
  }

  private static boolean isSame(Finding finding, Finding later) {
    return later.rule().equals(finding.rule()) && later.elements().equals(finding.elements());
  }
}
