package apim.designer.ui.shell;

import apim.designer.design.Design;
import apim.designer.session.Session;
import apim.designer.settings.Theme;
import apim.designer.ui.dialogs.Questions;
import apim.designer.ui.theme.Appearance;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;

/// A window whose questions are answered beforehand.
final class WindowUnderTest implements Questions {
  final Stage stage;
  final Session session;
  final Appearance appearance;
  final List<String> told = new ArrayList<>();
  Unsaved unsaved = Unsaved.STAY;
  Optional<Path> file = Optional.empty();
  boolean exportAnyway;
  boolean overwrite;

  WindowUnderTest(Stage stage, Design design, Theme theme) {
    this.stage = stage;
    Surroundings surroundings =
        new Surroundings(
            InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z")),
            SecureRandom::new,
            Runnable::run);
    session = new Session(design, surroundings::today);
    appearance = new Appearance(theme);
    new DesignerWindow(stage, session, surroundings, this, appearance, told::add).show();
  }

  @Override
  public Optional<Path> fileToOpen() {
    return file;
  }

  @Override
  public Optional<Path> fileToRead(String title, List<String> endings) {
    return file;
  }

  @Override
  public boolean overwrite(List<Path> files) {
    return overwrite;
  }

  @Override
  public Optional<Path> fileToWrite(String name, List<Kind> kinds) {
    return file;
  }

  @Override
  public Unsaved unsaved(String name) {
    return unsaved;
  }

  @Override
  public boolean exportAnyway(List<String> errors) {
    return exportAnyway;
  }

  @Override
  public Optional<Design> template() {
    return Optional.empty();
  }

  @Override
  public void tell(String headline, String sentence) {
    told.add(headline + ": " + sentence);
  }
}
