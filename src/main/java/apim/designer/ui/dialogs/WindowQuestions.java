package apim.designer.ui.dialogs;

import apim.designer.desk.Questions;
import apim.designer.desk.window.FileNames;
import apim.designer.ui.theme.Appearance;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// Asks with dialogs in front of the window.
public final class WindowQuestions implements Questions {
  private final Window owner;
  private final Appearance appearance;

  public WindowQuestions(Window owner, Appearance appearance) {
    this.owner = owner;
    this.appearance = appearance;
  }

  @Override
  public Optional<Path> fileToOpen() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open a design");
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter("Designs", "*." + Kind.DESIGN.ending()),
            new ExtensionFilter(
                "Pictures that carry a design",
                FileNames.PICTURES.stream().map(ending -> "*." + ending).toList()),
            new ExtensionFilter("All files", "*"));
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> fileToRead(String title, List<String> endings) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    if (!endings.isEmpty()) {
      chooser
          .getExtensionFilters()
          .add(
              new ExtensionFilter(
                  String.join(", ", endings), endings.stream().map(one -> "*." + one).toList()));
    }
    chooser.getExtensionFilters().add(new ExtensionFilter("All files", "*"));
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  @Override
  public boolean overwrite(List<Path> files) {
    ButtonType over = new ButtonType("Overwrite", ButtonData.OTHER);
    ButtonType stay = new ButtonType("Go back", ButtonData.CANCEL_CLOSE);
    return alert(
            "Overwrite what others changed?",
            (files.size() == 1
                    ? "This file was changed on disk since it was opened here:\n\n"
                    : "These files were changed on disk since they were opened here:\n\n")
                + String.join("\n", files.stream().map(Path::toString).toList())
                + "\n\nOverwriting loses those changes. Go back to open the design anew, or to save"
                + " it under another name.",
            stay,
            stay,
            over)
        .showAndWait()
        .filter(over::equals)
        .isPresent();
  }

  @Override
  public Optional<Path> fileToWrite(String name, List<Kind> kinds, Optional<Path> folder) {
    FileChooser chooser = new FileChooser();
    folder.map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    Kind first = kinds.getFirst();
    chooser.setTitle("Write the " + first.label().toLowerCase(java.util.Locale.ROOT));
    chooser.setInitialFileName(name + "." + first.ending());
    for (Kind kind : kinds) {
      chooser.getExtensionFilters().add(new ExtensionFilter(kind.label(), "*." + kind.ending()));
    }
    return Optional.ofNullable(chooser.showSaveDialog(owner))
        .map(file -> withEnding(file.toPath(), kinds, chooser.getSelectedExtensionFilter()));
  }

  // Some systems leave the ending to the program.
  private static Path withEnding(
      Path file, List<Kind> kinds, @org.jspecify.annotations.Nullable ExtensionFilter chosen) {
    String name = file.getFileName().toString();
    if (kinds.stream().anyMatch(kind -> name.endsWith("." + kind.ending()))) {
      return file;
    }
    String ending =
        kinds.stream()
            .filter(kind -> chosen != null && chosen.getDescription().equals(kind.label()))
            .findFirst()
            .orElse(kinds.getFirst())
            .ending();
    return file.resolveSibling(name + "." + ending);
  }

  @Override
  public Unsaved unsaved(String name) {
    ButtonType save = new ButtonType("Save", ButtonData.OK_DONE);
    ButtonType discard = new ButtonType("Discard changes", ButtonData.OTHER);
    ButtonType stay = new ButtonType("Go back", ButtonData.CANCEL_CLOSE);
    Optional<ButtonType> answer =
        alert(
                "Save the changes to " + name + "?",
                "They are lost when you go on without saving.",
                save,
                save,
                discard,
                stay)
            .showAndWait();
    if (answer.filter(save::equals).isPresent()) {
      return Unsaved.SAVE;
    }
    return answer.filter(discard::equals).isPresent() ? Unsaved.DISCARD : Unsaved.STAY;
  }

  @Override
  public void tell(String headline, String sentence) {
    ButtonType close = new ButtonType("Close", ButtonData.CANCEL_CLOSE);
    alert(headline, sentence, close, close).showAndWait();
  }

  /// @param first has the keyboard, and is what Enter takes
  private Alert alert(String headline, String text, ButtonType first, ButtonType... buttons) {
    Alert alert = new Alert(Alert.AlertType.NONE, "", buttons);
    alert.initOwner(owner);
    alert.setTitle("API-M Topology Designer");
    dress(alert.getDialogPane(), headline);
    Label words = new Label(text);
    words.setWrapText(true);
    words.setPrefWidth(460);
    alert.getDialogPane().setContent(words);
    for (ButtonType type : buttons) {
      if (alert.getDialogPane().lookupButton(type) instanceof Button button) {
        button.setDefaultButton(type.equals(first));
      }
    }
    alert.setOnShown(_ -> alert.getDialogPane().lookupButton(first).requestFocus());
    return alert;
  }

  private void dress(DialogPane pane, String headline) {
    pane.getStylesheets().setAll(appearance.sheets());
    pane.getStyleClass().add("question");
    pane.setHeaderText(headline);
    pane.setGraphic(null);
  }
}
