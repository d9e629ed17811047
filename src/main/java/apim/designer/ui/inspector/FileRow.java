package apim.designer.ui.inspector;

import apim.designer.design.Edit;
import apim.designer.desk.form.Form;
import apim.designer.desk.form.Property;
import apim.designer.project.ChosenFile;
import apim.designer.ui.control.DroppedFiles;
import apim.designer.ui.control.Hint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A file that is chosen, or dropped on the row.
final class FileRow implements PropertyRow {
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final Label name = new Label();
  private final Button choose = new Button("Choose…");
  private final Button remove;
  private final HBox line;
  private final Frame frame;
  private final Form form;
  private Property.Attachment property;

  FileRow(Property.Attachment first, Form form) {
    this.form = form;
    this.property = first;
    Region cross = new Region();
    cross.getStyleClass().addAll("sign", "sign-remove");
    this.remove = new Button(null, cross);
    remove.getStyleClass().add("sign-button");
    remove.setId(Frame.id(first.key() + "-remove"));
    remove.setAccessibleText("Do without the " + first.label());
    Hint.set(remove, "Do without this file");
    remove.setOnAction(_ -> property.remove().ifPresent(form::apply));
    name.getStyleClass().add("file-name");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setOnAction(_ -> choose());
    this.line = new HBox(name, choose, remove);
    line.getStyleClass().add("file-line");
    line.setAlignment(Pos.CENTER_LEFT);
    this.frame = Frame.above(first, line, choose);
    choose.setAccessibleText("Choose the " + first.label());
    frame.setOnDragOver(this::over);
    frame.setOnDragExited(_ -> line.pseudoClassStateChanged(DROPPING, false));
    frame.setOnDragDropped(this::dropped);
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public void show(Property next) {
    if (next instanceof Property.Attachment file) {
      if (!file.file().equals(property.file())) {
        frame.refuse(Optional.empty());
      }
      property = file;
      name.setText(file.file().isEmpty() ? "none" : file.file());
      Hint.set(name, file.file());
      frame.note(file.detail());
      remove.setVisible(file.remove().isPresent());
      remove.setManaged(file.remove().isPresent());
    }
  }

  private void choose() {
    form.ask(property.question(), property.endings()).ifPresent(this::take);
  }

  private void over(DragEvent event) {
    if (!DroppedFiles.of(event.getDragboard()).isEmpty()) {
      event.acceptTransferModes(TransferMode.COPY);
      line.pseudoClassStateChanged(DROPPING, true);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    offered(DroppedFiles.of(event.getDragboard()));
    event.setDropCompleted(true);
    event.consume();
  }

  /// What was dropped here.
  void offered(List<Path> files) {
    line.pseudoClassStateChanged(DROPPING, false);
    if (files.size() == 1) {
      take(files.getFirst());
    } else {
      frame.refuse(Optional.of("One file belongs here; drop just that one."));
    }
  }

  private void take(Path file) {
    Edit edit;
    try {
      edit = property.attach().apply(ChosenFile.read(file));
    } catch (IOException | IllegalArgumentException unfit) {
      frame.refuse(Optional.of(unfit.getMessage() + "."));
      return;
    }
    form.apply(edit);
    frame.refuse(Optional.empty());
  }
}
