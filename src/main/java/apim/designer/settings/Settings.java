package apim.designer.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the designer remembers of its user from one start to the next.
///
/// @param recentFiles absolute paths, the last used first
/// @param window empty before the first start
/// @param dividers the place of each divider by its name, from 0 to 1
/// @param exportFolder where the last bundle went
/// @param panes where each pane stands, in the window's own words
/// @param tourSeen whether the tour of the window was taken, or left
/// @param picture how the last picture was to look, in the window's own words
/// @param exports where designs went that were exported, one for each file, the last first
public record Settings(
    List<Path> recentFiles,
    Optional<WindowBounds> window,
    Look look,
    Map<String, Double> dividers,
    Optional<Path> exportFolder,
    Map<String, String> panes,
    boolean tourSeen,
    Map<String, String> picture,
    List<LastExport> exports) {
  public static final int MOST_RECENT_FILES = 12;
  public static final int MOST_EXPORTS = 100;

  public static final Settings DEFAULTS =
      new Settings(
          List.of(),
          Optional.empty(),
          Look.USUAL,
          Map.of(),
          Optional.empty(),
          Map.of(),
          false,
          Map.of(),
          List.of());

  public Settings {
    recentFiles =
        recentFiles.stream()
            .map(file -> file.toAbsolutePath().normalize())
            .distinct()
            .limit(MOST_RECENT_FILES)
            .toList();
    exports = exports.stream().limit(MOST_EXPORTS).toList();
    dividers = Collections.unmodifiableMap(new TreeMap<>(dividers));
    panes = Collections.unmodifiableMap(new TreeMap<>(panes));
    picture = Collections.unmodifiableMap(new TreeMap<>(picture));
    if (!dividers.values().stream().allMatch(place -> place >= 0 && place <= 1)) {
      throw new IllegalArgumentException("a divider stands between 0 and 1");
    }
  }

  /// With `file` as the last used.
  public Settings withRecent(Path file) {
    List<Path> files = new ArrayList<>(List.of(file));
    files.addAll(recentFiles);
    return new Settings(
        files, window, look, dividers, exportFolder, panes, tourSeen, picture, exports);
  }

  /// Without `file`, as when it is not there any more.
  public Settings withoutRecent(Path file) {
    Path gone = file.toAbsolutePath().normalize();
    return new Settings(
        recentFiles.stream().filter(one -> !one.equals(gone)).toList(),
        window,
        look,
        dividers,
        exportFolder,
        panes,
        tourSeen,
        picture,
        exports);
  }

  public Settings withoutRecentFiles() {
    return new Settings(
        List.of(), window, look, dividers, exportFolder, panes, tourSeen, picture, exports);
  }

  public Settings withWindow(WindowBounds newWindow) {
    return new Settings(
        recentFiles,
        Optional.of(newWindow),
        look,
        dividers,
        exportFolder,
        panes,
        tourSeen,
        picture,
        exports);
  }

  public Theme theme() {
    return look.theme();
  }

  public Settings withTheme(Theme theme) {
    return withLook(look.with(theme));
  }

  /// @param percent of the usual size
  public Settings withText(int percent) {
    return withLook(look.withText(percent));
  }

  private Settings withLook(Look newLook) {
    return new Settings(
        recentFiles, window, newLook, dividers, exportFolder, panes, tourSeen, picture, exports);
  }

  public Settings withDivider(String name, double place) {
    Map<String, Double> more = new TreeMap<>(dividers);
    more.put(name, place);
    return new Settings(
        recentFiles, window, look, more, exportFolder, panes, tourSeen, picture, exports);
  }

  public Settings withExportFolder(Path folder) {
    return new Settings(
        recentFiles,
        window,
        look,
        dividers,
        Optional.of(folder.toAbsolutePath().normalize()),
        panes,
        tourSeen,
        picture,
        exports);
  }

  public Settings withPanes(Map<String, String> newPanes) {
    return new Settings(
        recentFiles, window, look, dividers, exportFolder, newPanes, tourSeen, picture, exports);
  }

  /// Without the places of panes and dividers, as before they were ever moved.
  public Settings withoutPanes() {
    return new Settings(
        recentFiles, window, look, Map.of(), exportFolder, Map.of(), tourSeen, picture, exports);
  }

  public Settings withTourSeen() {
    return new Settings(
        recentFiles, window, look, dividers, exportFolder, panes, true, picture, exports);
  }

  public Settings withPicture(Map<String, String> newPicture) {
    return new Settings(
        recentFiles, window, look, dividers, exportFolder, panes, tourSeen, newPicture, exports);
  }

  /// With where a design went, in place of where it went before.
  public Settings withExport(LastExport export) {
    List<LastExport> now = new ArrayList<>(List.of(export));
    exports.stream().filter(one -> !one.design().equals(export.design())).forEach(now::add);
    return new Settings(
        recentFiles, window, look, dividers, exportFolder, panes, tourSeen, picture, now);
  }

  /// Where the design in `file` went, when it was exported last.
  public Optional<LastExport> lastExport(Path file) {
    Path design = file.toAbsolutePath().normalize();
    return exports.stream().filter(one -> one.design().equals(design)).findFirst();
  }
}
