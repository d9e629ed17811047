package apim.designer.ui.problems;

import apim.designer.desk.Desk;
import apim.designer.desk.Selection;
import apim.designer.desk.list.Fixes;
import apim.designer.desk.list.ProblemRow;
import apim.designer.desk.list.ProblemsState;
import apim.designer.topology.Ref;
import apim.designer.ui.control.Hint;
import apim.designer.ui.control.SeverityMark;
import apim.designer.validation.AcceptedFinding;
import apim.designer.validation.Finding;
import apim.designer.validation.QuickFix;
import apim.designer.validation.Rule;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A line of the list: for a finding what is wrong, where, who says so, and the ways out.
final class RowCell extends ListCell<ProblemRow> {
  private static final PseudoClass CONCERNED = PseudoClass.getPseudoClass("concerned");

  private final Desk desk;
  private final Fixes fixes;

  RowCell(Desk desk, Fixes fixes) {
    this.desk = desk;
    this.fixes = fixes;
    getStyleClass().add("finding");
    // As wide as the list, so that messages wrap.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(ProblemRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      pseudoClassStateChanged(CONCERNED, false);
      return;
    }
    switch (row) {
      case ProblemRow.Found found -> found(found);
      case ProblemRow.Group group -> group(group);
      case ProblemRow.LetBe letBe -> letBe(letBe.accepted());
      case ProblemRow.Unchecked unchecked -> unchecked(unchecked);
      case ProblemRow.Fold fold -> fold(fold);
      case ProblemRow.Nothing nothing -> say(words("finding-none", nothing.sentence()));
    }
  }

  void emphasise(Selection selection) {
    ProblemRow row = getItem();
    pseudoClassStateChanged(CONCERNED, row != null && ProblemsState.concerns(row, selection));
  }

  private void say(Label words) {
    setGraphic(words);
    setAccessibleText(words.getText());
  }

  private void found(ProblemRow.Found row) {
    Finding finding = row.finding();
    FlowPane below = flow();
    for (QuickFix fix : finding.fixes()) {
      Button button = button(fix.label(), "", () -> fixes.one(fix));
      if (fix.removes()) {
        button.getStyleClass().add("fix-removes");
      }
      below.getChildren().add(button);
    }
    for (ProblemRow.Repeated repeated : row.repeated()) {
      below
          .getChildren()
          .add(button(repeated.label(), repeated.explanation(), () -> fixes.all(repeated.kind())));
    }
    below.getChildren().addAll(links(finding.elements()));
    below.getChildren().add(rule(finding.rule()));
    if (finding.rule().canBeAccepted() && !fixes.readOnly()) {
      below.getChildren().add(accept(finding));
    }
    line(new SeverityMark(finding.severity()), finding.message(), below);
    setAccessibleText(
        finding.severity().name().toLowerCase(Locale.ROOT) + ": " + finding.message());
  }

  private void group(ProblemRow.Group group) {
    FlowPane below = flow();
    for (ProblemRow.Repeated repeated : group.repeated()) {
      below
          .getChildren()
          .add(
              button(
                  repeated.label() + ": " + repeated.kind().way().words(),
                  repeated.explanation(),
                  () -> fixes.all(repeated.kind())));
    }
    below.getChildren().add(rule(group.rule()));
    line(
        new SeverityMark(group.rule().severity()),
        (group.open() ? "▾ " : "▸ ") + group.sentence(),
        below);
    setAccessibleText(
        group.rule().severity().name().toLowerCase(Locale.ROOT)
            + ", "
            + group.sentence()
            + (group.open() ? ", listed below" : ", folded away"));
  }

  private void letBe(AcceptedFinding accepted) {
    Finding finding = accepted.finding();
    FlowPane below = flow();
    Button again = button("Stand again", "", () -> fixes.standAgain(accepted));
    again.getStyleClass().add("stand-again");
    below.getChildren().add(again);
    below.getChildren().addAll(links(finding.elements()));
    below.getChildren().add(rule(finding.rule()));
    line(
        SeverityMark.accepted(finding.severity()),
        finding.message(),
        words("finding-reason", accepted.because()),
        below);
    setAccessibleText(
        accepted.because()
            + ": "
            + finding.severity().name().toLowerCase(Locale.ROOT)
            + ": "
            + finding.message());
  }

  private Hyperlink accept(Finding finding) {
    Hyperlink accept = new Hyperlink("Accept…");
    accept.getStyleClass().add("finding-accept");
    accept.setAccessibleText("Accept this finding");
    Hint.set(accept, "Let it be, with a reason (A)");
    accept.setOnAction(_ -> fixes.accept(finding));
    return accept;
  }

  private void unchecked(ProblemRow.Unchecked row) {
    FlowPane below = flow();
    below.getChildren().addAll(links(row.entry().elements()));
    line(SeverityMark.notChecked(), row.entry().message(), below);
    setAccessibleText("not checked: " + row.entry().message());
  }

  private void fold(ProblemRow.Fold fold) {
    Label words = words("fold", (fold.open() ? "▾ " : "▸ ") + fold.sentence());
    HBox row = new HBox(10, mark(fold.part()), words);
    row.setAlignment(Pos.CENTER_LEFT);
    setGraphic(row);
    setAccessibleText(fold.sentence() + (fold.open() ? ", listed below" : ", folded away"));
  }

  private static SeverityMark mark(ProblemRow.Part part) {
    return switch (part) {
      case ACCEPTED -> SeverityMark.accepted();
      case NOT_CHECKED -> SeverityMark.notChecked();
    };
  }

  private void line(SeverityMark mark, String message, Region... below) {
    VBox words = new VBox(4, words("finding-message", message));
    for (Region one : below) {
      if (!(one instanceof FlowPane flow) || !flow.getChildren().isEmpty()) {
        words.getChildren().add(one);
      }
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(10, mark, words);
    row.setAlignment(Pos.TOP_LEFT);
    setGraphic(row);
  }

  private static FlowPane flow() {
    FlowPane flow = new FlowPane(8, 4);
    flow.setAlignment(Pos.CENTER_LEFT);
    return flow;
  }

  private static Label words(String styleClass, String text) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private Button button(String label, String explanation, Runnable action) {
    Button button = new Button(label);
    button.getStyleClass().add("quick-fix");
    button.setDisable(fixes.readOnly());
    button.setOnAction(_ -> action.run());
    button.setWrapText(true);
    button.setMinHeight(Region.USE_PREF_SIZE);
    button.parentProperty().addListener((_, _, row) -> keepWithin(button, row));
    if (!explanation.isEmpty()) {
      button.getStyleClass().add("fix-all");
      Hint.set(button, explanation);
    }
    return button;
  }

  /// A long way out wraps; it would be wider than the list else.
  private static void keepWithin(Button button, @Nullable Node row) {
    if (row instanceof Region flow) {
      flow.widthProperty()
          .addListener(
              (_, _, width) -> {
                button.setPrefWidth(USE_COMPUTED_SIZE);
                boolean wider =
                    width.doubleValue() > 0 && button.prefWidth(-1) > width.doubleValue();
                button.setPrefWidth(wider ? width.doubleValue() : USE_COMPUTED_SIZE);
              });
    }
  }

  private List<? extends Node> links(List<Ref> elements) {
    return elements.stream()
        .map(
            ref -> {
              Hyperlink link = new Hyperlink(ref.path());
              link.getStyleClass().add("finding-element");
              link.setAccessibleText("Show " + ref.path() + " on the canvas");
              Hint.set(link, "Show " + ref.path() + " on the canvas");
              link.setOnAction(_ -> desk.reveal(Selection.of(ref)));
              return link;
            })
        .toList();
  }

  private Hyperlink rule(Rule about) {
    Hyperlink rule = new Hyperlink(about.id());
    rule.getStyleClass().add("finding-rule");
    Hint.set(rule, "What this rule is about, and its source");
    rule.setOnAction(_ -> RuleCard.show(about, desk, rule));
    return rule;
  }
}
