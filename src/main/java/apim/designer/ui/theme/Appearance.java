package apim.designer.ui.theme;

import apim.designer.desk.window.TextSize;
import apim.designer.settings.Look;
import apim.designer.settings.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;

/// Dresses scenes in the theme that was chosen, or in the system's.
public final class Appearance {
  /// The base first, then one sheet a panel.
  private static final List<String> SHEETS =
      List.of(
          "designer",
          "shell",
          "palette",
          "canvas",
          "outline",
          "inspector",
          "problems",
          "preview",
          "status",
          "dialogs",
          "help");

  private final List<Scene> scenes = new ArrayList<>();
  // Held here, because the platform's preferences outlive every window.
  private final ChangeListener<ColorScheme> systemChanged = (_, _, _) -> dressAll();
  private Theme theme;
  private int text;

  public Appearance(Look look) {
    this.theme = look.theme();
    this.text = look.text();
    Platform.getPreferences().colorSchemeProperty().addListener(systemChanged);
  }

  public Theme theme() {
    return theme;
  }

  public void choose(Theme chosen) {
    theme = chosen;
    dressAll();
  }

  /// In percent of the usual size.
  public int text() {
    return text;
  }

  /// @param percent of the usual size
  public void enlarge(int percent) {
    text = percent;
    dressAll();
  }

  public boolean isDark() {
    return switch (theme) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  /// Dresses a scene now and whenever the theme changes.
  public void dress(Scene scene) {
    scenes.add(scene);
    dressNow(scene);
  }

  /// Forgets a scene whose window is closed, and the system with the last one.
  public void release(Scene scene) {
    scenes.remove(scene);
    if (scenes.isEmpty()) {
      Platform.getPreferences().colorSchemeProperty().removeListener(systemChanged);
    }
  }

  /// The sheets of the present theme and size of text.
  public List<String> sheets() {
    List<String> more = new ArrayList<>();
    if (text != Look.USUAL_TEXT) {
      more.add("larger");
    }
    if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
      more.add("flat");
    }
    return Stream.of(Stream.of(isDark() ? "dark" : "light"), SHEETS.stream(), more.stream())
        .flatMap(names -> names)
        .map(this::sheet)
        .toList();
  }

  private void dressAll() {
    scenes.forEach(this::dressNow);
  }

  private void dressNow(Scene scene) {
    scene.getStylesheets().setAll(sheets());
  }

  /// The drawing has a zoom of its own.
  private String sheet(String name) {
    return text == Look.USUAL_TEXT || name.equals("canvas")
        ? plain(name)
        : TextSize.sheet(css(name), text);
  }

  private static String plain(String name) {
    return Objects.requireNonNull(Appearance.class.getResource(name + ".css"), name)
        .toExternalForm();
  }

  private static String css(String name) {
    try (InputStream sheet =
        Objects.requireNonNull(Appearance.class.getResourceAsStream(name + ".css"), name)) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
