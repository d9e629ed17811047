package apim.designer.catalog;

import apim.designer.catalog.Setting.Place;
import apim.designer.catalog.Setting.Scope;
import apim.designer.catalog.Setting.Traffic;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `settings.tsv`: a row for each key and the profiles and releases that take it. A row that
/// names no key goes on about the one above, for other profiles or releases.
final class SettingsReader {
  static final String FILE = "settings.tsv";
  private static final String HEAD =
      "recipe\ttable\tkey\tprofiles\tfrom\tto\ttraffic\tvalue\treason\tsource";
  private static final int COLUMNS = 10;

  /// A table, or an array of tables and perhaps a table inside its elements.
  private static final Pattern HEADER =
      Pattern.compile(
          "\\[(?<table>[\\w.-]+)]|\\[\\[(?<array>[\\w.-]+)]](?:\\.(?<inside>[\\w.-]+))?");

  private final List<Setting> settings = new ArrayList<>();

  private SettingsReader() {}

  /// @throws IllegalStateException where a row is malformed, with its line
  static List<Setting> read(String text) {
    SettingsReader reader = new SettingsReader();
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
      throw wrong(1, "must name the columns " + HEAD.replace("\t", ", "));
    }
    for (int i = 1; i < lines.size(); i++) {
      reader.row(i + 1, lines.get(i).split("\t", -1));
    }
    return List.copyOf(reader.settings);
  }

  private void row(int line, String[] cells) {
    if (cells.length != COLUMNS) {
      throw wrong(line, "must have " + COLUMNS + " columns");
    }
    Recipe recipe = Recipe.of(cells[0]).orElseThrow(() -> wrong(line, "has no recipe " + cells[0]));
    Scope scope = scope(line, cells);
    if (cells[2].isEmpty()) {
      goOn(line, recipe, scope);
      return;
    }
    settings.add(
        new Setting(
            settings.size(),
            recipe,
            place(line, cells[1]),
            List.of(cells[2].split(", ")),
            List.of(scope),
            cells[7],
            cells[8],
            cells[9]));
  }

  private void goOn(int line, Recipe recipe, Scope scope) {
    if (settings.isEmpty() || settings.getLast().recipe() != recipe) {
      throw wrong(line, "goes on about " + recipe.id() + ", which is not above it");
    }
    Setting above = settings.removeLast();
    List<Scope> scopes = new ArrayList<>(above.scopes());
    scopes.add(scope);
    settings.add(
        new Setting(
            above.row(),
            above.recipe(),
            above.place(),
            above.keys(),
            scopes,
            above.value(),
            above.reason(),
            above.source()));
  }

  private static Scope scope(int line, String[] cells) {
    return new Scope(
        profiles(line, cells[3]),
        version(line, cells[4]),
        cells[5].isEmpty() ? Optional.empty() : Optional.of(version(line, cells[5])),
        Arrays.stream(Traffic.values())
            .filter(traffic -> traffic.id().equals(cells[6]))
            .findFirst()
            .orElseThrow(() -> wrong(line, "has no traffic " + cells[6])));
  }

  private static Set<Profile> profiles(int line, String cell) {
    if (cell.equals("*")) {
      return EnumSet.allOf(Profile.class);
    }
    Set<Profile> profiles = EnumSet.noneOf(Profile.class);
    for (String id : cell.split(" ")) {
      profiles.add(Profile.of(id).orElseThrow(() -> wrong(line, "has no profile " + id)));
    }
    return profiles;
  }

  private static Place place(int line, String header) {
    Matcher parts = HEADER.matcher(header);
    if (!parts.matches()) {
      throw wrong(line, "has no header of a table: " + header);
    }
    return parts.group("array") == null
        ? new Place(names(parts.group("table")), false, List.of())
        : new Place(names(parts.group("array")), true, names(parts.group("inside")));
  }

  private static List<String> names(@Nullable String path) {
    return path == null ? List.of() : List.of(path.split("\\."));
  }

  private static ApimVersion version(int line, String cell) {
    try {
      return ApimVersion.of(cell);
    } catch (IllegalArgumentException e) {
      throw wrong(line, "has no release " + cell);
    }
  }

  private static IllegalStateException wrong(int line, String what) {
    return new IllegalStateException("catalog resource " + FILE + ": line " + line + " " + what);
  }
}
