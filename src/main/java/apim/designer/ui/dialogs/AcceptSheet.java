package apim.designer.ui.dialogs;

import apim.designer.design.Edit;
import apim.designer.desk.list.AcceptState;
import apim.designer.ui.control.SeverityMark;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks why a finding is let be, and until when.
public final class AcceptSheet {
  private static final int WIDTH = 520;
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final SheetLayer layer;
  private final Consumer<Edit> taken;
  private final TextField reason = new TextField();
  private final TextField until = new TextField();
  private final Label remark = wrapped("");
  private final Button accept =
      Buttons.button("Accept", "accept-take", ButtonData.OK_DONE, this::take);
  private final Button cancel;
  private AcceptState state;

  /// @param taken hears of the step, when there is one
  public AcceptSheet(SheetLayer layer, AcceptState first, Consumer<Edit> taken) {
    this.layer = layer;
    this.taken = taken;
    this.state = first;
    this.cancel = Buttons.button("Cancel", "accept-cancel", ButtonData.CANCEL_CLOSE, layer::close);
    reason.setId("accept-reason");
    reason.setPromptText("Such as: a trial system, which may stand still");
    reason.setAccessibleText("Why it is let be");
    reason.setText(state.reason());
    reason.textProperty().addListener((_, _, text) -> become(state.withReason(text)));
    until.setId("accept-until");
    until.setPromptText("For good, or until 2027-06-30");
    until.setAccessibleText("The last day, as year-month-day; empty for good");
    until.textProperty().addListener((_, _, text) -> become(state.withUntil(text)));
    HBox.setHgrow(until, Priority.ALWAYS);
    remark.setId("accept-remark");
  }

  public void show() {
    HBox what =
        new HBox(
            8, new SeverityMark(state.finding().severity()), wrapped(state.finding().message()));
    Label extent = wrapped(state.extent());
    extent.getStyleClass().add("muted");
    HBox days = new HBox(8, until, day("3 months", 3), day("1 year", 12));
    days.setAlignment(Pos.CENTER_LEFT);
    VBox content =
        new VBox(8, what, extent, title("Why"), reason, title("Until (optional)"), days, remark);
    content.setPrefWidth(WIDTH);
    become(state);
    layer.show("Accept a finding", content, Buttons.bar(cancel, accept), reason, () -> {});
  }

  private Button day(String words, int months) {
    Button button = new Button(words);
    button.setId("accept-" + months + "-months");
    button.setAccessibleText("Until " + state.in(months));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setMaxHeight(Double.MAX_VALUE);
    button.setOnAction(_ -> until.setText(state.in(months)));
    return button;
  }

  private static Label title(String text) {
    Label title = new Label(text);
    title.getStyleClass().add("group-title");
    return title;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void become(AcceptState next) {
    state = next;
    reason.pseudoClassStateChanged(INVALID, state.isReasonWrong());
    until.pseudoClassStateChanged(INVALID, state.isUntilWrong());
    remark.setText(state.remark());
    accept.setDisable(state.obstacle().isPresent());
  }

  private void take() {
    state
        .edit()
        .ifPresent(
            edit -> {
              layer.close();
              taken.accept(edit);
            });
  }
}
