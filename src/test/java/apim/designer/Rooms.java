package apim.designer;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The plan of the house: which room may use which, and which panel of the window which other.
final class Rooms {
  /// The door, `Main`: it has no room and may use every room.
  static final String DOOR = "";

  private static final String PLAN =
      """
      session: disk topology design catalog deployment validation bundle diagram pipeline project settings discovery comparison
      cli: disk json topology design catalog deployment validation bundle diagram diff pipeline project discovery comparison trial
      pipeline: topology design deployment validation bundle diagram project
      trial: topology catalog deployment nginx pki bundle
      bundle: topology catalog deployment generator nginx toml pki diff
      diagram: topology design deployment validation
      comparison: json topology design catalog deployment validation bundle diagram diff pipeline project
      discovery: disk topology design catalog deployment validation generator nginx toml pki
      validation: topology design catalog deployment nginx toml pki
      generator: topology catalog deployment nginx toml pki
      deployment: topology design catalog nginx toml pki
      project: disk json topology design catalog
      settings: disk json
      design: topology
      catalog: topology json
      topology:
      nginx:
      toml:
      pki:
      diff:
      disk:
      json:
      """;

  private static final String DESK = "desk: ";
  private static final String WINDOW = "ui: desk ";

  private static final Set<String> PANELS =
      Set.of(
          "palette",
          "canvas",
          "outline",
          "inspector",
          "problems",
          "preview",
          "status",
          "dialogs",
          "help");

  private static final Set<String> SHARED_BY_PANELS = Set.of("control", "theme");

  static final Map<String, Set<String>> MAY_USE =
      Stream.concat(
              PLAN.lines(),
              Stream.of(DESK + everyRoomBut("cli", "pki"), WINDOW + everyRoomBut("cli", "pki")))
          .collect(
              Collectors.toMap(
                  line -> line.substring(0, line.indexOf(':')),
                  line -> words(line.substring(line.indexOf(':') + 1))));

  private Rooms() {}

  /// Uses of a room that the plan does not grant, and rooms that are not on the plan.
  static Stream<String> breaches(JavaClasses classes, String root) {
    return uses(classes, root)
        .filter(use -> !mayUse(room(use.getOriginClass(), root), room(use.getTargetClass(), root)))
        .map(Dependency::getDescription);
  }

  /// Uses inside the window that go from panel to panel, or up from what panels share.
  static Stream<String> panelBreaches(JavaClasses classes, String root) {
    String ui = root + ".ui";
    return uses(classes, ui)
        .filter(use -> !panelMayUse(room(use.getOriginClass(), ui), room(use.getTargetClass(), ui)))
        .map(Dependency::getDescription);
  }

  private static boolean mayUse(String from, String to) {
    if (from.equals(DOOR) || from.equals(to)) {
      return MAY_USE.containsKey(to) || to.equals(DOOR);
    }
    return MAY_USE.containsKey(from) && MAY_USE.get(from).contains(to);
  }

  private static boolean panelMayUse(String from, String to) {
    if (from.equals(to) || SHARED_BY_PANELS.contains(to)) {
      return from.equals(to) || !SHARED_BY_PANELS.contains(from);
    }
    return from.equals("shell") && (PANELS.contains(to) || to.equals("command"));
  }

  private static Stream<Dependency> uses(JavaClasses classes, String root) {
    return classes.stream()
        .filter(origin -> isWithin(origin, root))
        .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream())
        .filter(use -> isWithin(use.getTargetClass(), root));
  }

  private static boolean isWithin(JavaClass type, String root) {
    return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
  }

  /// The first package below `root`.
  static String room(JavaClass type, String root) {
    String below = type.getPackageName().substring(root.length());
    return below.isEmpty() ? DOOR : below.substring(1).split("\\.")[0];
  }

  private static String everyRoomBut(String... closed) {
    return PLAN.lines()
        .map(line -> line.substring(0, line.indexOf(':')))
        .filter(room -> !Arrays.asList(closed).contains(room))
        .collect(Collectors.joining(" "));
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" "))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
