package apim.designer.ui.shell;

import apim.designer.desk.window.Notice;
import apim.designer.desk.window.Notices;
import apim.designer.desk.window.NoticesState;
import apim.designer.ui.control.SeverityMark;
import apim.designer.validation.Severity;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The notices above the canvas, one bar each.
public final class NoticesView extends VBox implements Notices {
  private static final int NARROW = 640;

  private NoticesState state = NoticesState.NONE;

  NoticesView() {
    setId("notices");
    getStyleClass().add("notices");
    // Notices are the architect's answer away from the canvas; they must not push it out of view.
    setMinHeight(USE_PREF_SIZE);
  }

  NoticesState state() {
    return state;
  }

  @Override
  public void add(Notice notice) {
    become(state.with(notice));
  }

  @Override
  public void remove(String id) {
    become(state.without(id));
  }

  private void become(NoticesState next) {
    if (!next.equals(state)) {
      state = next;
      getChildren().setAll(state.shown().stream().map(this::bar).toList());
      state.more().map(Label::new).ifPresent(this::addMore);
    }
  }

  private void addMore(Label more) {
    more.getStyleClass().addAll("muted", "notice-more");
    more.setMaxWidth(Double.MAX_VALUE);
    getChildren().add(more);
  }

  private Node bar(Notice notice) {
    Label sentence = new Label(notice.sentence());
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox row = new HBox(8, mark(notice.tone()), sentence);
    row.setAlignment(Pos.CENTER_LEFT);
    VBox bar = new VBox(row);
    HBox answers = new HBox(8);
    answers.setAlignment(Pos.CENTER_LEFT);
    notice.details().ifPresent(text -> details(notice.id(), text, answers, bar));
    for (Notice.Choice choice : notice.choices()) {
      Button button = new Button(choice.label());
      button.setId(
          notice.id() + "-" + choice.label().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(
          _ -> {
            remove(notice.id());
            choice.action().run();
          });
      answers.getChildren().add(button);
    }
    Button close = new Button("✕");
    close.setId(notice.id() + "-close");
    close.getStyleClass().add("notice-close");
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setAccessibleText("Close this notice");
    close.setOnAction(_ -> remove(notice.id()));
    row.getChildren().addAll(answers, close);
    bar.widthProperty()
        .addListener((_, _, width) -> arrange(width.doubleValue() < NARROW, row, answers, bar));
    bar.setId("notice-" + notice.id());
    bar.getStyleClass().addAll("notice", styleClass(notice.tone()));
    bar.setAccessibleRole(AccessibleRole.TEXT);
    bar.setAccessibleText(notice.sentence());
    return bar;
  }

  /// Where there is little room, the answers stand below the sentence.
  private static void arrange(boolean narrow, HBox row, HBox answers, VBox bar) {
    boolean below = bar.getChildren().contains(answers);
    if (narrow && !below) {
      row.getChildren().remove(answers);
      bar.getChildren().add(1, answers);
    } else if (!narrow && below) {
      bar.getChildren().remove(answers);
      row.getChildren().add(row.getChildren().size() - 1, answers);
    }
  }

  private static Node mark(Notice.Tone tone) {
    return switch (tone) {
      case ERROR -> new SeverityMark(Severity.ERROR, "!");
      case WARNING -> new SeverityMark(Severity.WARNING, "!");
      case NEWS -> new SeverityMark(Severity.ADVICE, "i");
    };
  }

  private static String styleClass(Notice.Tone tone) {
    return "notice-" + tone.name().toLowerCase(Locale.ROOT);
  }

  private static void details(String id, String text, HBox answers, VBox bar) {
    TextArea area = new TextArea(text);
    area.setEditable(false);
    area.setPrefRowCount(8);
    area.setAccessibleText("Details");
    area.getStyleClass().add("notice-details");
    ToggleButton toggle = new ToggleButton("Details");
    toggle.getStyleClass().add("notice-toggle");
    toggle.setId(id + "-details");
    toggle.setMinWidth(Region.USE_PREF_SIZE);
    toggle
        .selectedProperty()
        .addListener(
            (_, _, wanted) -> {
              if (wanted) {
                bar.getChildren().add(area);
              } else {
                bar.getChildren().remove(area);
              }
            });
    answers.getChildren().add(toggle);
  }
}
