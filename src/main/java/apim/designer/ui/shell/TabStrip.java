package apim.designer.ui.shell;

import apim.designer.desk.window.TabsState;
import apim.designer.session.TabId;
import apim.designer.ui.control.Hint;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The open designs above the canvas, as soon as there are two.
final class TabStrip extends StackPane {
  private static final PseudoClass FRONT = PseudoClass.getPseudoClass("front");

  private final Consumer<TabId> bring;
  private final Consumer<TabId> close;
  private final HBox row = new HBox();
  private final ScrollPane scroll = new ScrollPane(row);
  private TabsState state = new TabsState(List.of(), new TabId(0));

  TabStrip(Consumer<TabId> bring, Consumer<TabId> close) {
    this.bring = bring;
    this.close = close;
    setId("design-tabs");
    getStyleClass().add("design-tabs");
    row.getStyleClass().add("design-tab-row");
    row.setAccessibleRole(AccessibleRole.TAB_PANE);
    row.setAccessibleText("Open designs");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.setOnScroll(
        event -> {
          double hidden = Math.max(1, row.getWidth() - scroll.getViewportBounds().getWidth());
          double by = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
          scroll.setHvalue(Math.clamp(scroll.getHvalue() - by / hidden, 0, 1));
          event.consume();
        });
    row.widthProperty().addListener((_, _, _) -> revealFront());
    scroll.viewportBoundsProperty().addListener((_, _, _) -> revealFront());
    getChildren().setAll(scroll);
    setMinHeight(USE_PREF_SIZE);
    appear(false);
  }

  private void appear(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }

  void show(TabsState next) {
    if (next.equals(state)) {
      return;
    }
    state = next;
    appear(state.isShown());
    // With one design there is nothing to choose, and nothing to build.
    row.getChildren()
        .setAll(state.isShown() ? state.tabs().stream().map(this::tab).toList() : List.<Node>of());
    revealFront();
  }

  private Node tab(TabsState.Tab tab) {
    Label mark = new Label("●");
    mark.getStyleClass().add("design-tab-mark");
    mark.setVisible(tab.modified());
    mark.setManaged(tab.modified());
    mark.setMinWidth(USE_PREF_SIZE);
    Label name = new Label(tab.name() + (tab.locked() ? " (read-only)" : ""));
    name.getStyleClass().add("design-tab-name");
    Hint.set(name, tab.hint());
    Region icon = new Region();
    icon.getStyleClass().add("pane-icon");
    Button end = new Button("", icon);
    end.setId("close-tab-" + tab.id().number());
    end.getStyleClass().addAll("pane-button", "design-tab-close");
    end.setFocusTraversable(false);
    end.setAccessibleText("Close " + tab.name());
    end.setOnAction(_ -> close.accept(tab.id()));
    Face face = new Face(tab, tab.id().equals(state.front()));
    face.getChildren().setAll(mark, name, end);
    return face;
  }

  private void revealFront() {
    double hidden = row.getWidth() - scroll.getViewportBounds().getWidth();
    row.getChildren().stream()
        .filter(node -> node instanceof Face face && face.front)
        .findFirst()
        .ifPresent(
            node -> {
              double middle = node.getBoundsInParent().getCenterX();
              double half = scroll.getViewportBounds().getWidth() / 2;
              scroll.setHvalue(hidden <= 0 ? 0 : Math.clamp((middle - half) / hidden, 0, 1));
            });
  }

  /// One tab; a click brings its design in front, the middle button closes it.
  private final class Face extends HBox {
    private final boolean front;

    Face(TabsState.Tab tab, boolean front) {
      this.front = front;
      setId("tab-" + tab.id().number());
      getStyleClass().add("design-tab");
      setAlignment(Pos.CENTER_LEFT);
      pseudoClassStateChanged(FRONT, front);
      setAccessibleRole(AccessibleRole.TAB_ITEM);
      setAccessibleText(tab.spoken());
      setOnMouseClicked(
          event -> {
            if (event.getButton() == MouseButton.MIDDLE) {
              close.accept(tab.id());
            } else if (event.getButton() == MouseButton.PRIMARY) {
              bring.accept(tab.id());
            }
            event.consume();
          });
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
      return attribute == AccessibleAttribute.SELECTED
          ? front
          : super.queryAccessibleAttribute(attribute, parameters);
    }
  }
}
