package apim.designer.settings;

import apim.designer.json.Json;
import apim.designer.json.JsonPlace;
import apim.designer.json.ObjectDraft;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Settings as JSON. A value of the wrong kind counts as not there.
final class SettingsTree {
  static final String FORMAT = "topology-designer-settings";

  private static final Json NOTHING = new Json.Null(JsonPlace.NONE);

  private static final Set<String> KNOWN =
      Set.of(
          "format",
          "recentFiles",
          "window",
          "theme",
          "text",
          "dividers",
          "panes",
          "tourSeen",
          "picture",
          "exportFolder",
          "exports");

  private SettingsTree() {}

  /// The object that `value` is, if it says that it holds settings.
  static Optional<Json.Obj> settings(Json value) {
    return object(value).filter(top -> text(top.value("format")).equals(Optional.of(FORMAT)));
  }

  static Settings read(Json.Obj top) {
    List<Path> recent = new ArrayList<>();
    if (top.value("recentFiles").orElse(NOTHING) instanceof Json.Arr files) {
      files.items().forEach(file -> path(Optional.of(file)).ifPresent(recent::add));
    }
    return new Settings(
        recent,
        top.value("window").flatMap(SettingsTree::object).flatMap(SettingsTree::window),
        look(top),
        entries(top, "dividers", value -> number(value).filter(at -> at >= 0 && at <= 1)),
        path(top.value("exportFolder")),
        entries(top, "panes", value -> text(Optional.of(value))),
        flag(top.value("tourSeen")),
        entries(top, "picture", value -> text(Optional.of(value))),
        exports(top));
  }

  private static List<LastExport> exports(Json.Obj top) {
    List<LastExport> exports = new ArrayList<>();
    if (top.value("exports").orElse(NOTHING) instanceof Json.Arr list) {
      for (Json item : list.items()) {
        object(item).flatMap(SettingsTree::export).ifPresent(exports::add);
      }
    }
    return exports;
  }

  private static Optional<LastExport> export(Json.Obj export) {
    return path(export.value("design"))
        .flatMap(
            design ->
                path(export.value("bundle"))
                    .map(
                        bundle ->
                            new LastExport(design, bundle, text(export.value("mark")).orElse(""))));
  }

  private static Json written(LastExport export) {
    return new ObjectDraft(Optional.empty(), Set.of())
        .put("design", Json.text(export.design().toString()))
        .put("bundle", Json.text(export.bundle().toString()))
        .put("mark", Json.text(export.mark()))
        .done();
  }

  private static <V> Map<String, V> entries(
      Json.Obj top, String name, Function<Json, Optional<V>> read) {
    Map<String, V> entries = new TreeMap<>();
    for (Json.Field entry :
        top.value(name).flatMap(SettingsTree::object).map(Json.Obj::fields).orElse(List.of())) {
      read.apply(entry.value()).ifPresent(value -> entries.put(entry.name(), value));
    }
    return entries;
  }

  private static Optional<Path> path(Optional<Json> value) {
    try {
      return text(value).map(Path::of).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<WindowBounds> window(Json.Obj window) {
    try {
      return Optional.of(
          new WindowBounds(
              side(window, "x"),
              side(window, "y"),
              side(window, "width"),
              side(window, "height"),
              flag(window.value("maximized"))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static double side(Json.Obj window, String name) {
    return window.value(name).flatMap(SettingsTree::number).orElse(Double.NaN);
  }

  private static Look look(Json.Obj top) {
    return new Look(
        text(top.value("theme")).map(SettingsTree::theme).orElse(Theme.SYSTEM),
        top.value("text")
            .flatMap(SettingsTree::number)
            .map(percent -> (int) Math.clamp(percent, Look.USUAL_TEXT, Look.LARGEST_TEXT))
            .orElse(Look.USUAL_TEXT));
  }

  private static Theme theme(String name) {
    for (Theme theme : Theme.values()) {
      if (theme.name().equals(name)) {
        return theme;
      }
    }
    return Theme.SYSTEM;
  }

  private static Optional<Json.Obj> object(Json value) {
    return value instanceof Json.Obj object ? Optional.of(object) : Optional.empty();
  }

  private static Optional<String> text(Optional<Json> value) {
    return value.flatMap(
        json -> json instanceof Json.Text text ? Optional.of(text.value()) : Optional.empty());
  }

  private static Optional<Double> number(Json value) {
    return value instanceof Json.Num number
        ? Optional.of(Double.parseDouble(number.raw()))
        : Optional.empty();
  }

  private static boolean flag(Optional<Json> value) {
    return value.orElse(NOTHING) instanceof Json.Bool flag && flag.value();
  }

  /// The settings over those of `before`, whose other fields stay: a newer designer may know them.
  static Json.Obj of(Settings settings, Optional<Json.Obj> before) {
    return new ObjectDraft(before, KNOWN)
        .put("format", Json.text(FORMAT))
        .put(
            "recentFiles",
            Json.list(settings.recentFiles().stream().map(f -> Json.text(f.toString())).toList()))
        .put("window", settings.window().map(SettingsTree::bounds))
        .put("theme", Json.text(settings.theme().name()))
        .put("text", Json.number(settings.look().text()), settings.look().text() == Look.USUAL_TEXT)
        .put("dividers", entries(settings.dividers(), Json::number))
        .put("panes", entries(settings.panes(), Json::text))
        .put("tourSeen", Json.flag(settings.tourSeen()))
        .put("picture", entries(settings.picture(), Json::text))
        .put("exportFolder", settings.exportFolder().map(folder -> Json.text(folder.toString())))
        .put("exports", Json.list(settings.exports().stream().map(SettingsTree::written).toList()))
        .done();
  }

  private static Json bounds(WindowBounds window) {
    return new ObjectDraft(Optional.empty(), Set.of())
        .put("x", Json.number(window.x()))
        .put("y", Json.number(window.y()))
        .put("width", Json.number(window.width()))
        .put("height", Json.number(window.height()))
        .put("maximized", Json.flag(window.maximized()))
        .done();
  }

  private static <V> Json entries(Map<String, V> entries, Function<V, Json> write) {
    ObjectDraft draft = new ObjectDraft(Optional.empty(), Set.of());
    new TreeMap<>(entries).forEach((name, value) -> draft.put(name, write.apply(value)));
    return draft.done();
  }
}
