package apim.designer.ui.shell;

import apim.designer.desk.Questions;
import apim.designer.desk.window.HostEnvironment;
import apim.designer.desk.window.Remembered;
import apim.designer.session.Autosave;
import apim.designer.session.Session;
import apim.designer.ui.theme.Appearance;
import java.util.function.Consumer;
import javafx.stage.Stage;

/// What a window is made with.
///
/// @param browser opens a page, or a folder
public record Means(
    Stage stage,
    Session session,
    HostEnvironment environment,
    Remembered remembered,
    Autosave autosave,
    Questions questions,
    Appearance appearance,
    Consumer<String> browser) {}
