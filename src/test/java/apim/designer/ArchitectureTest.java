package apim.designer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the house to its plan. Every wall also stands around the package `breach`, whose classes
/// break it on purpose: a wall that does not see its breach is no wall.
final class ArchitectureTest {
  private static final String HOUSE = "apim.designer";
  private static final String BREACH = "breach";
  private static final int LONGEST_FILE = 400;
  private static final int LONGEST_CONSTRUCTOR = 40;

  private static final JavaClasses HOUSE_CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HOUSE);
  private static final JavaClasses BREACH_CLASSES = new ClassFileImporter().importPackages(BREACH);

  @TestFactory
  Stream<DynamicTest> theHouseKeepsEveryWall() {
    return Wall.all().stream()
        .map(
            wall ->
                DynamicTest.dynamicTest(
                    wall.name(),
                    () ->
                        assertEquals(List.of(), wall.check(HOUSE_CLASSES, HOUSE), wall.because())));
  }

  @TestFactory
  Stream<DynamicTest> everyWallSeesItsSeededBreach() {
    return Wall.all().stream()
        .map(
            wall ->
                DynamicTest.dynamicTest(
                    wall.name(),
                    () -> assertFalse(wall.check(BREACH_CLASSES, BREACH).isEmpty(), wall.name())));
  }

  @Test
  void aRoomThatIsNotOnThePlanIsABreach() {
    List<String> breaches = Rooms.breaches(BREACH_CLASSES, BREACH).toList();
    assertTrue(
        breaches.stream().anyMatch(breach -> breach.contains("breach.attic")), breaches.toString());
  }

  @Test
  void everyRoomOfTheHouseIsOnThePlanAndHasAPlate() throws Exception {
    Set<String> rooms =
        HOUSE_CLASSES.stream().map(type -> Rooms.room(type, HOUSE)).collect(Collectors.toSet());
    rooms.remove(Rooms.DOOR);
    for (String room : rooms) {
      assertTrue(Rooms.MAY_USE.containsKey(room), room + " is not on the plan");
      String plate =
          Files.readString(
              Path.of("src/main/java/apim/designer").resolve(room).resolve("package-info.java"));
      assertTrue(plate.startsWith("/// ") && plate.contains("@NullMarked"), room);
    }
  }

  @Test
  void noSourceFileIsTooLong() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      Map<Path, Long> tooLong =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .collect(Collectors.toMap(file -> file, ArchitectureTest::lines));
      tooLong.values().removeIf(lines -> lines <= LONGEST_FILE);
      assertEquals(Map.of(), tooLong);
    }
  }

  @Test
  void noTwoFilesHaveTheNameOfOneType() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      Map<String, Long> count =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
              .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
      assertTrue(count.size() > 500, "hardly a file is seen");
      count.values().removeIf(times -> times == 1);
      assertEquals(Map.of(), count);
    }
  }

  /// Maven compiles everything anew, each time, while it misses a class that a file is named after.
  @Test
  void everyFileHasTheNameOfItsType() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<Path> types =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .toList();
      assertTrue(types.size() > 1000, "hardly a file is seen");
      assertEquals(List.of(), types.stream().filter(file -> !isNamedAfterItsType(file)).toList());
    }
  }

  private static boolean isNamedAfterItsType(Path file) {
    String name = file.getFileName().toString().replace(".java", "");
    try {
      return Pattern.compile("(?m)^[a-z ]*(class|record|interface|enum) " + name + "\\b")
          .matcher(Files.readString(file))
          .find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noConstructorIsTooLong() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      Map<Path, Integer> longest =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .collect(Collectors.toMap(file -> file, ArchitectureTest::longestConstructor));
      assertTrue(longest.values().stream().anyMatch(lines -> lines > 20), "none is seen");
      longest.values().removeIf(lines -> lines <= LONGEST_CONSTRUCTOR);
      assertEquals(Map.of(), longest);
    }
  }

  /// In lines, of the class that the file is named after.
  private static int longestConstructor(Path file) {
    String name = file.getFileName().toString().replace(".java", "");
    Pattern head = Pattern.compile("  ((public|private|protected) )?" + name + "( \\{|\\(.*)");
    int longest = 0;
    int begun = -1;
    List<String> lines = read(file);
    for (int i = 0; i < lines.size(); i++) {
      if (head.matcher(lines.get(i)).matches() && !lines.get(i).endsWith("}")) {
        begun = i;
      } else if (begun >= 0 && lines.get(i).equals("  }")) {
        longest = Math.max(longest, i - begun + 1);
        begun = -1;
      }
    }
    return longest;
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theTopLevelHoldsWhatTheCardNames() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("."))) {
      Set<String> extra =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.startsWith(".") && !name.equals("target"))
              .collect(Collectors.toSet());
      extra.removeAll(Set.of("pom.xml", "src", "icons", "installer", "README.md"));
      assertEquals(Set.of(), extra);
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
