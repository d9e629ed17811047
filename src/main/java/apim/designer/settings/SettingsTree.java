package apim.designer.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Settings as JSON. A value of the wrong kind counts as not there.
final class SettingsTree {
  static final String FORMAT = "topology-designer-settings";

  private SettingsTree() {}

  static Settings read(JsonNode top) {
    List<Path> recent = new ArrayList<>();
    for (JsonNode file : top.path("recentFiles")) {
      path(file).ifPresent(recent::add);
    }
    Map<String, Double> dividers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> divider : top.path("dividers").properties()) {
      double place = divider.getValue().asDouble(-1);
      if (place >= 0 && place <= 1) {
        dividers.put(divider.getKey(), place);
      }
    }
    Map<String, String> panes = new TreeMap<>();
    for (Map.Entry<String, JsonNode> pane : top.path("panes").properties()) {
      if (pane.getValue().isTextual()) {
        panes.put(pane.getKey(), pane.getValue().textValue());
      }
    }
    return new Settings(
        recent,
        window(top.path("window")),
        theme(top.path("theme").asText()),
        dividers,
        path(top.path("exportFolder")),
        panes,
        top.path("tourSeen").asBoolean(false));
  }

  private static Optional<Path> path(JsonNode node) {
    try {
      return node.isTextual()
          ? Optional.of(Path.of(node.textValue())).filter(Path::isAbsolute)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<WindowBounds> window(JsonNode node) {
    try {
      return Optional.of(
          new WindowBounds(
              node.path("x").asDouble(Double.NaN),
              node.path("y").asDouble(Double.NaN),
              node.path("width").asDouble(Double.NaN),
              node.path("height").asDouble(Double.NaN),
              node.path("maximized").asBoolean()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Theme theme(String name) {
    for (Theme theme : Theme.values()) {
      if (theme.name().equals(name)) {
        return theme;
      }
    }
    return Theme.SYSTEM;
  }

  /// Writes `settings` into `top`, whose other fields stay: a newer designer may know them.
  static void write(Settings settings, ObjectNode top) {
    top.put("format", FORMAT);
    ArrayNode recent = top.putArray("recentFiles");
    settings.recentFiles().forEach(file -> recent.add(file.toString()));
    settings
        .window()
        .ifPresent(
            window ->
                top.putObject("window")
                    .put("x", window.x())
                    .put("y", window.y())
                    .put("width", window.width())
                    .put("height", window.height())
                    .put("maximized", window.maximized()));
    top.put("theme", settings.theme().name());
    ObjectNode dividers = top.putObject("dividers");
    settings.dividers().forEach(dividers::put);
    ObjectNode panes = top.putObject("panes");
    settings.panes().forEach(panes::put);
    top.put("tourSeen", settings.tourSeen());
    settings.exportFolder().ifPresent(folder -> top.put("exportFolder", folder.toString()));
  }
}
