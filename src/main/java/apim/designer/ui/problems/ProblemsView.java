package apim.designer.ui.problems;

import apim.designer.design.Edit;
import apim.designer.desk.Desk;
import apim.designer.desk.Selection;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.help.Topic;
import apim.designer.desk.help.TourStep;
import apim.designer.desk.list.Fixes;
import apim.designer.desk.list.ProblemRow;
import apim.designer.desk.list.ProblemRow.Part;
import apim.designer.desk.list.ProblemsState;
import apim.designer.desk.window.PanesState.Pane;
import apim.designer.session.Snapshot;
import apim.designer.topology.Ref;
import apim.designer.ui.control.Hint;
import apim.designer.ui.control.Panel;
import apim.designer.ui.control.SeverityMark;
import apim.designer.ui.control.Titled;
import apim.designer.validation.AcceptedFinding;
import apim.designer.validation.Finding;
import apim.designer.validation.FixAll;
import apim.designer.validation.QuickFix;
import apim.designer.validation.Severity;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The list of findings, worst first, and of what could not be checked.
public final class ProblemsView extends BorderPane implements Panel {
  private final Desk desk;
  private final RowList list;
  private final Label nothing = new Label();
  private final TextField filter = new TextField();
  private final Map<Severity, ToggleButton> toggles = new EnumMap<>(Severity.class);
  private final ToggleButton open = new ToggleButton("0", SeverityMark.notChecked());
  private final ToggleButton accepted = new ToggleButton("0", SeverityMark.accepted());
  private ProblemsState state = ProblemsState.NONE;
  private Consumer<Finding> asker = _ -> {};
  private Consumer<Finding> mender = _ -> {};

  public ProblemsView(Desk desk) {
    this.desk = desk;
    this.list = new RowList(desk, new Ways(), part -> become(state.turned(part)), this::turn);
    nothing.getStyleClass().add("placeholder-text");
    nothing.setWrapText(true);
    list.view().setPlaceholder(nothing);
    filter.setId("problems-filter");
    filter.setPromptText("Filter");
    filter.setAccessibleText("Filter problems");
    filter.getStyleClass().add("small-field");
    filter.textProperty().addListener((_, _, text) -> become(state.withFilter(text)));
    HBox marks = new HBox(4);
    marks.setAlignment(Pos.CENTER_LEFT);
    for (Severity severity : Severity.values()) {
      marks.getChildren().add(toggle(severity));
    }
    accepted.getStyleClass().add("severity-toggle");
    accepted.setId("show-accepted");
    accepted.setOnAction(_ -> become(state.withAcceptedListed(accepted.isSelected())));
    accepted.managedProperty().bind(accepted.visibleProperty());
    marks.getChildren().add(accepted);
    open.getStyleClass().add("severity-toggle");
    open.setId("show-not-checked");
    open.setOnAction(_ -> become(state.withUnfolded(open.isSelected())));
    marks.getChildren().add(open);
    setCenter(new Titled("Problems", list.view(), marks, filter));
  }

  @Override
  public Optional<ObservableDoubleValue> wantedHeight() {
    return Optional.of(list.height().add(heightProperty()).subtract(list.view().heightProperty()));
  }

  private ToggleButton toggle(Severity severity) {
    ToggleButton toggle = new ToggleButton("0", new SeverityMark(severity));
    toggle.getStyleClass().add("severity-toggle");
    toggle.setId("show-" + severity);
    toggle.setOnAction(_ -> become(state.withShown(severity, toggle.isSelected())));
    toggles.put(severity, toggle);
    return toggle;
  }

  /// Lists the findings of one severity alone, and puts the keyboard on the first.
  public void showOnly(Severity severity) {
    filter.clear();
    become(state.withShown(EnumSet.of(severity)));
    list.enter();
  }

  /// Lists what was not checked, and puts the keyboard there.
  public void showNotChecked() {
    filter.clear();
    become(state.withUnfolded(true));
    list.enterFold(Part.NOT_CHECKED);
  }

  /// @param ask why a finding is let be
  public void acceptWith(Consumer<Finding> ask) {
    asker = ask;
  }

  /// @param lead to the field in which a finding is mended
  public void mendWith(Consumer<Finding> lead) {
    mender = lead;
  }

  private void turn(ProblemRow.Group group) {
    become(state.withOpened(group.rule().id(), !group.open()));
  }

  /// Leads to the worst that was found of something.
  public void lead(Ref ref) {
    filter.clear();
    state
        .worst(ref)
        .ifPresent(
            finding -> {
              become(state.withShown(EnumSet.allOf(Severity.class)));
              go(finding);
              list.view().requestFocus();
            });
  }

  private void go(Finding finding) {
    become(state.withOpened(finding.rule().id(), true));
    list.go(finding);
    desk.say(state.told(finding));
  }

  private void step(int steps) {
    state
        .stepped(list.selected(), steps)
        .ifPresentOrElse(this::go, () -> desk.say("There is no problem in the list."));
  }

  /// The step that fixes everything that has one way out; empty when there is nothing to do.
  public Optional<Edit> fixAll() {
    return state.obviousEdit();
  }

  /// Fixes everything that has one way out, as one step, and tells how far that went.
  public void fixObvious() {
    state.fixObvious().ifPresent(this::apply);
  }

  private void apply(FixAll all) {
    all.edit().ifPresent(desk::apply);
    desk.say(ProblemsState.told(all));
  }

  @Override
  public String title() {
    return "Problems";
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public Optional<Pane> pane() {
    return Optional.of(Pane.PROBLEMS);
  }

  @Override
  public Optional<Topic> topic() {
    return Optional.of(Topic.PROBLEMS);
  }

  @Override
  public Optional<TourStep> tourStep() {
    return Optional.of(TourStep.PROBLEMS);
  }

  @Override
  public List<Command> commands(Runnable open) {
    return List.of(
        Command.of("design.fix", "Fix all problems", Group.DESIGN, 1, this::fixObvious)
            .keys("Shortcut+Shift+F")
            .when(desk::canEdit),
        Command.of("design.accept", "Accept the selected problem…", Group.DESIGN, 1, list::letBe)
            .keys("Shortcut+Shift+A")
            .when(desk::canEdit),
        Command.of("view.next-problem", "Next problem", Group.VIEW, 0, () -> step(1)).keys("F8"),
        Command.of("view.last-problem", "Previous problem", Group.VIEW, 0, () -> step(-1))
            .keys("Shift+F8"));
  }

  @Override
  public void show(Snapshot snapshot, Selection selection) {
    become(state.of(snapshot));
    list.emphasise(selection);
  }

  private void become(ProblemsState next) {
    state = next;
    list.show(state.rows());
    nothing.setText(state.placeholder());
    toggles.forEach(
        (severity, toggle) -> {
          String words = SeverityMark.words(severity, state.count(severity));
          toggle.setSelected(state.shown().contains(severity));
          named(toggle, state.count(severity), "Show or hide " + words);
        });
    int known = state.accepted().size();
    accepted.setSelected(state.acceptedListed());
    accepted.setVisible(known > 0);
    named(accepted, known, "Show or hide what is accepted: " + known);
    open.setSelected(state.isUnfolded());
    int count = state.notChecked().size();
    named(open, count, "Show or hide what was not checked: " + count);
  }

  private static void named(ToggleButton toggle, long count, String words) {
    toggle.setText(String.valueOf(count));
    toggle.setAccessibleText(words);
    Hint.set(toggle, words);
  }

  private final class Ways implements Fixes {
    @Override
    public boolean readOnly() {
      return state.readOnly();
    }

    @Override
    public void one(QuickFix fix) {
      keepTheKeyboard();
      desk.apply(fix.edit());
    }

    // The button that was pressed goes away with its line.
    private void keepTheKeyboard() {
      list.view().requestFocus();
    }

    @Override
    public void all(FixAll.Kind kind) {
      keepTheKeyboard();
      state.fixAll(kind).ifPresent(ProblemsView.this::apply);
    }

    @Override
    public void accept(Finding finding) {
      keepTheKeyboard();
      asker.accept(finding);
    }

    @Override
    public void mend(Finding finding) {
      mender.accept(finding);
    }

    @Override
    public void standAgain(AcceptedFinding one) {
      keepTheKeyboard();
      desk.apply(new Edit.TakeBack(one.accepted()));
    }
  }
}
