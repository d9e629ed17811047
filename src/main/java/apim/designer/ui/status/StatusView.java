package apim.designer.ui.status;

import apim.designer.design.Design;
import apim.designer.desk.Selection;
import apim.designer.desk.View;
import apim.designer.desk.window.StatusState;
import apim.designer.disk.Shown;
import apim.designer.session.Snapshot;
import apim.designer.ui.control.Hint;
import apim.designer.ui.control.SeverityMark;
import apim.designer.validation.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The line below everything: findings by severity, what was not checked, release, target, whether
/// it is saved, what happened last, zoom.
public final class StatusView extends HBox implements View {
  /// So short that an ellipsis remains; the whole is in the tooltip.
  private static final double LEAST = 24;

  private static final double NEWS = 120;
  private static final Duration FADING = Duration.seconds(30);

  private final Map<Severity, Button> findings = new EnumMap<>(Severity.class);
  private final Button notChecked = new Button("0", SeverityMark.notChecked());
  private final Label release = text("status-release");
  private final Label targets = text("status-targets");
  private final Label saved = text("status-saved");
  private final Label news = text("status-news");
  private final Button zoom = new Button("100 %");
  private final PauseTransition fading = new PauseTransition(FADING);
  private @Nullable Design shown;

  /// What a click in the line does.
  public interface Actions {
    /// Shows the whole drawing.
    void fit();

    void zoomIn();

    void zoomOut();

    /// Lists the findings of a severity.
    void showProblems(Severity severity);

    /// Lists what was not checked.
    void showNotChecked();
  }

  public StatusView(Actions actions) {
    getStyleClass().add("status");
    setAlignment(Pos.CENTER_LEFT);
    news.getStyleClass().add("news");
    // It takes the room that the others leave; only the versions give way to it.
    news.setPrefWidth(0);
    news.setMinWidth(NEWS);
    targets.setMinWidth(LEAST);
    targets.setManaged(false);
    news.setMaxWidth(Double.MAX_VALUE);
    setHgrow(news, Priority.ALWAYS);
    fading.setOnFinished(_ -> forget());
    getChildren().addAll(marks(actions), release, targets, saved, news, zooms(actions));
  }

  private HBox marks(Actions actions) {
    HBox marks = new HBox(2);
    marks.setAlignment(Pos.CENTER_LEFT);
    marks.setMinWidth(Region.USE_PREF_SIZE);
    marks.setId("status-findings");
    for (Severity severity : Severity.values()) {
      Button button = button(new SeverityMark(severity), () -> actions.showProblems(severity));
      button.setId("status-" + severity);
      findings.put(severity, button);
      marks.getChildren().add(button);
    }
    notChecked.setId("status-not-checked");
    notChecked.getStyleClass().add("status-button");
    notChecked.setOnAction(_ -> actions.showNotChecked());
    marks.getChildren().add(notChecked);
    return marks;
  }

  private HBox zooms(Actions actions) {
    zoom.setId("status-zoom");
    zoom.getStyleClass().add("status-button");
    Hint.set(zoom, "Show the whole drawing");
    zoom.setOnAction(_ -> actions.fit());
    HBox zooms =
        new HBox(
            named(new Button("−"), "status-zoom-out", "Zoom out", actions::zoomOut),
            zoom,
            named(new Button("+"), "status-zoom-in", "Zoom in", actions::zoomIn),
            named(new Button("Fit"), "status-fit", "Show the whole drawing", actions::fit));
    zooms.setAlignment(Pos.CENTER_LEFT);
    zooms.setMinWidth(Region.USE_PREF_SIZE);
    return zooms;
  }

  private static Label text(String id) {
    Label label = new Label();
    label.setId(id);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Button button(SeverityMark mark, Runnable action) {
    Button button = new Button("0", mark);
    button.getStyleClass().add("status-button");
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static Button named(Button button, String id, String words, Runnable action) {
    button.setId(id);
    button.getStyleClass().add("status-button");
    button.setAccessibleText(words);
    Hint.set(button, words);
    button.setOnAction(_ -> action.run());
    return button;
  }

  // Another design is another object; comparing whole designs would cost more than all the rest.
  @SuppressWarnings("ReferenceEquality")
  @Override
  public void show(Snapshot snapshot, Selection selection) {
    StatusState state = StatusState.of(snapshot);
    findings.forEach(
        (severity, button) ->
            count(
                button,
                state.count(severity),
                SeverityMark.words(severity, state.count(severity))));
    count(notChecked, state.notChecked(), state.notChecked() + " not checked");
    if (snapshot.design() != shown) {
      shown = snapshot.design();
      forget();
    }
    say(release, state.release());
    say(targets, state.shortTargets());
    all(state.targets());
    say(saved, state.saved());
  }

  private void all(List<String> versions) {
    Hint.set(targets, String.join(", ", versions));
    // Nothing is no gap.
    targets.setManaged(!versions.isEmpty());
  }

  private static void count(Button button, long count, String words) {
    if (words.equals(button.getUserData())) {
      return;
    }
    button.setUserData(words);
    button.setText(String.valueOf(count));
    button.setAccessibleText(words + "; lists them");
    Hint.set(button, words + "; click to list them");
    button.getStyleClass().remove("none-found");
    if (count == 0) {
      button.getStyleClass().add("none-found");
    }
  }

  private static void say(Label label, String words) {
    if (!label.getText().equals(words)) {
      label.setText(words);
      Hint.set(label, words);
    }
  }

  /// @param factor 1 for 100 %
  public void zoomed(double factor) {
    zoom.setText(StatusState.percent(factor));
    zoom.setAccessibleText("Zoom " + StatusState.percent(factor) + "; shows the whole drawing");
  }

  /// Says what happened last, in a sentence that goes away with the next edit, or after a while.
  public void say(String sentence) {
    say(news, Shown.of(sentence));
    fading.playFromStart();
  }

  void forget() {
    fading.stop();
    say(news, "");
  }
}
