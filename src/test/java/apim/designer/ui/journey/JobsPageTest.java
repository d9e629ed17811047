package apim.designer.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page of the jobs names all of them, each with tests that are there.
final class JobsPageTest {
  private static final Path PAGE = Path.of("src/docs/jobs.md");
  private static final Pattern NAME = Pattern.compile("`(\\w+Test)`");

  /// The cells of a job's row, without the empty ones before the first and after the last bar.
  static List<String> row(int job) throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("| " + job + " |"))
        .map(line -> List.of(line.substring(2).split(" *\\| ?", -1)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachJobIsDoneAgainByTestsThatAreThere() throws Exception {
    Set<String> tests;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      tests =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.endsWith("Test.java"))
              .map(name -> name.substring(0, name.length() - ".java".length()))
              .collect(Collectors.toSet());
    }
    List<String> missing = new ArrayList<>();
    for (int job : IntStream.rangeClosed(1, 13).toArray()) {
      List<String> named =
          NAME.matcher(row(job).get(4)).results().map((MatchResult name) -> name.group(1)).toList();
      assertTrue(!named.isEmpty(), "job " + job + " is done again");
      named.stream().filter(name -> !tests.contains(name)).forEach(missing::add);
    }
    assertEquals(List.of(), missing);
  }
}
