package apim.designer.ui.preview;

import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// The tree of files beside the one that is open.
final class TreeBeside extends SplitPane {
  private static final double SHARE = 0.32;
  private static final int NARROW = 460;

  /// @param fitted hears of every change of the width
  TreeBeside(Region tree, Node file, DoubleConsumer fitted) {
    super(tree, file);
    setDividerPositions(SHARE);
    SplitPane.setResizableWithParent(tree, false);
    setMinWidth(0);
    widthProperty()
        .addListener(
            (_, before, now) -> {
              fitted.accept(now.doubleValue());
              boolean narrow = now.doubleValue() < NARROW;
              // The tree keeps its width, and would leave none to the text.
              tree.setMaxWidth(narrow ? 0.4 * now.doubleValue() : Double.MAX_VALUE);
              if (!narrow && before.doubleValue() > 0 && before.doubleValue() < NARROW) {
                Platform.runLater(() -> setDividerPositions(SHARE));
              }
            });
  }
}
