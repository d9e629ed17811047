package apim.designer.ui.outline;

import apim.designer.desk.Words;
import apim.designer.desk.tree.OutlineItem;
import apim.designer.desk.tree.OutlineState;
import apim.designer.ui.control.Glyph;
import apim.designer.ui.control.Hint;
import apim.designer.ui.control.SeverityMark;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line of the outline; renamed in place.
final class OutlineCell extends TreeCell<OutlineItem> {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
  private static final double LEAST_WIDTH = 80;
  private static final double MOST_NAME = 120;
  private static final double EDGE = 24;
  private static final PseudoClass CAPTION = PseudoClass.getPseudoClass("caption");

  private final Renaming renaming;
  private final BooleanSupplier mayRename;

  // What is typed and neither taken nor given up.
  private Optional<TextField> typed = Optional.empty();

  /// Takes a new name, and refuses it with a sentence or nothing.
  interface Renaming {
    String nameOf(OutlineItem item);

    /// Empty when it is taken over.
    String refusal(OutlineItem item, String text);

    /// Shows why the name is refused that stands in its field, or nothing any more.
    void refused(String sentence);

    /// Takes over what was typed when it was left, or tells that it is refused.
    void left(OutlineItem item, String text);
  }

  /// @param mayRename whether renaming was asked for, as opposed to a second click
  OutlineCell(Renaming renaming, BooleanSupplier mayRename) {
    this.renaming = renaming;
    this.mayRename = mayRename;
    getStyleClass().add("outline-cell");
  }

  @Override
  protected void updateItem(OutlineItem item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    pseudoClassStateChanged(CAPTION, item != null && !empty && item.ref().isEmpty());
    if (empty || item == null) {
      setGraphic(null);
      setId(null);
      setAccessibleText(null);
    } else if (!isEditing()) {
      show(item);
    }
  }

  private void show(OutlineItem item) {
    HBox row = new HBox(6);
    row.setAlignment(Pos.CENTER_LEFT);
    if (!item.icon().isEmpty()) {
      row.getChildren().add(new Glyph(item.icon(), item.hue(), 16));
    }
    Label name = new Label(item.name());
    name.getStyleClass().add("outline-name");
    Label detail = new Label(item.detail());
    detail.getStyleClass().add("outline-detail");
    // The name stays whole for as long as there is a detail to cut.
    name.setMinWidth(Math.min(MOST_NAME, name.getText().length() * 4.0));
    detail.setMinWidth(0);
    row.setMinWidth(0);
    row.getChildren().addAll(name, detail);
    item.badge()
        .ifPresent(
            badge -> {
              SeverityMark mark = new SeverityMark(badge.severity(), badge.text());
              mark.getStyleClass().add("badge");
              row.getChildren().add(mark);
            });
    setGraphic(row);
    setId("outline-" + item.key().replace(' ', '-'));
    setAccessibleText(OutlineState.spoken(item));
    Hint.set(this, item.detail().isEmpty() ? "" : item.name() + ": " + item.detail());
  }

  @Override
  public void startEdit() {
    OutlineItem item = getItem();
    if (item == null || !mayRename.getAsBoolean()) {
      return;
    }
    super.startEdit();
    TextField field = new TextField(renaming.nameOf(item));
    field.setId("outline-name");
    field.getStyleClass().add("small-field");
    field.setAccessibleText("New name of " + item.name());
    // A line is as wide as its words, which can be more than there is to see;
    // how far in they stand is known once they are laid out.
    layout();
    double left = getGraphic() == null ? 0 : getGraphic().getLayoutX();
    field.setMaxWidth(Math.max(LEAST_WIDTH, getTreeView().getWidth() - left - EDGE));
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            typed = Optional.empty();
            cancelEdit();
            event.consume();
          } else if (event.getCode() == KeyCode.ENTER) {
            take(item, field);
            event.consume();
          }
        });
    HBox.setHgrow(field, Priority.ALWAYS);
    setGraphic(new HBox(field));
    field.selectAll();
    field.requestFocus();
    typed = Optional.of(field);
    field
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused && typed.filter(field::equals).isPresent()) {
                cancelEdit();
              }
            });
  }

  private void take(OutlineItem item, TextField field) {
    String refusal = renaming.refusal(item, field.getText());
    if (refusal.isEmpty()) {
      typed = Optional.empty();
      cancelEdit();
    } else {
      field.pseudoClassStateChanged(INVALID, true);
      field.setAccessibleHelp(Words.sentence(refusal));
      renaming.refused(Words.sentence(refusal));
    }
  }

  // Later, because the tree may be in the middle of a change of its own.
  private void leave(TextField field) {
    typed = Optional.empty();
    OutlineItem item = getItem();
    String text = field.getText();
    if (item != null && !text.equals(renaming.nameOf(item))) {
      Platform.runLater(() -> renaming.left(item, text));
    }
  }

  @Override
  public void cancelEdit() {
    boolean hadFocus =
        isEditing() && getGraphic() instanceof HBox row && row.getChildren().getFirst().isFocused();
    if (isEditing()) {
      renaming.refused("");
    }
    typed.ifPresent(this::leave);
    super.cancelEdit();
    if (getItem() != null) {
      show(getItem());
    }
    if (hadFocus && getTreeView() != null) {
      getTreeView().requestFocus();
    }
  }
}
