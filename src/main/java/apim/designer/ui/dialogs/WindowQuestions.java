package apim.designer.ui.dialogs;

import apim.designer.desk.Questions;
import apim.designer.desk.window.FileNames;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// Asks with sheets in the window, and for files with the dialogs of the system.
public final class WindowQuestions implements Questions {
  private final Window owner;
  private final SheetLayer layer = new SheetLayer();

  /// @param owner a window whose content a sheet can lie over
  public WindowQuestions(Window owner) {
    this.owner = owner;
    layer.setId("questions");
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
    return ask(
            "Overwrite what others changed?",
            (files.size() == 1
                    ? "This file was changed on disk since it was opened here:\n\n"
                    : "These files were changed on disk since they were opened here:\n\n")
                + String.join("\n", files.stream().map(Path::toString).toList())
                + "\n\nOverwriting loses those changes. Cancel to open the design anew, or to save"
                + " it under another name.",
            List.of(
                new Answer<>("Cancel", ButtonData.CANCEL_CLOSE, false),
                new Answer<>("Overwrite", ButtonData.OTHER, true)))
        .orElse(false);
  }

  @Override
  public Optional<Path> fileToWrite(String name, List<Kind> kinds, Optional<Path> folder) {
    FileChooser chooser = new FileChooser();
    folder.map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    Kind first = kinds.getFirst();
    chooser.setTitle("Write the " + first.label().toLowerCase(Locale.ROOT));
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
    return ask(
            "Save the changes to " + name + "?",
            "They are lost when you go on without saving.",
            List.of(
                new Answer<>("Save", ButtonData.OK_DONE, Unsaved.SAVE),
                new Answer<>("Discard changes", ButtonData.OTHER, Unsaved.DISCARD),
                new Answer<>("Cancel", ButtonData.CANCEL_CLOSE, Unsaved.STAY)))
        .orElse(Unsaved.STAY);
  }

  @Override
  public void tell(String headline, String sentence) {
    var _ = ask(headline, sentence, List.of(new Answer<>("Close", ButtonData.CANCEL_CLOSE, true)));
  }

  @Override
  public boolean isAsking() {
    return layer.isShowing();
  }

  /// A button, and what it answers.
  private record Answer<T>(String words, ButtonData place, T meaning) {}

  /// Asks in the window, and goes on when it is answered.
  ///
  /// @param answers the first has the keyboard, and is what Enter takes
  /// @return empty when it was left without an answer
  private <T> Optional<T> ask(String headline, String text, List<Answer<T>> answers) {
    if (!(owner.getScene().getRoot() instanceof Pane root) || layer.isShowing()) {
      return Optional.empty();
    }
    if (!root.getChildren().contains(layer)) {
      root.getChildren().add(layer);
    }
    AtomicReference<Optional<T>> given = new AtomicReference<>(Optional.empty());
    List<Button> buttons = new ArrayList<>();
    for (Answer<T> answer : answers) {
      String id = "answer-" + answer.words().toLowerCase(Locale.ROOT).replace(' ', '-');
      buttons.add(
          Buttons.button(
              answer.words(),
              id,
              answer.place(),
              () -> {
                given.set(Optional.of(answer.meaning()));
                layer.close();
              }));
    }
    buttons.forEach(button -> button.setDefaultButton(button.equals(buttons.getFirst())));
    Label words = new Label(text);
    words.setId("question");
    words.setWrapText(true);
    words.setPrefWidth(460);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setMinHeight(Region.USE_PREF_SIZE);
    Object asked = new Object();
    layer.show(
        headline,
        words,
        Buttons.bar(buttons.toArray(Button[]::new)),
        buttons.getFirst(),
        () -> Platform.exitNestedEventLoop(asked, null));
    Platform.enterNestedEventLoop(asked);
    return Objects.requireNonNullElse(given.get(), Optional.empty());
  }
}
