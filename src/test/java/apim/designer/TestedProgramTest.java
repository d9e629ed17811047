package apim.designer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import org.junit.jupiter.api.Test;

/// Which program the tests run on: with `-Pinstalled` what is installed and nothing beside it, so
/// that a class that it lacks is missed.
final class TestedProgramTest {
  private static final Optional<Path> INSTALLED =
      Optional.ofNullable(System.getProperty("installed")).map(Path::of);

  @Test
  void eachJarIsOnTheClassPathOnce() {
    List<String> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(path -> Path.of(path).getFileName().toString())
            .filter(name -> name.endsWith(".jar"))
            .toList();
    List<String> twice =
        jars.stream().filter(name -> Collections.frequency(jars, name) > 1).sorted().toList();
    assertTrue(jars.size() > 10, jars.toString());
    assertEquals(List.of(), twice);
  }

  @Test
  void whatIsInstalledComesFromItsFolderAndItsOwnJava() throws Exception {
    assumeTrue(INSTALLED.isPresent(), "run without -Pinstalled");
    Path folder = INSTALLED.orElseThrow();
    for (Class<?> one :
        List.of(
            Main.class,
            picocli.CommandLine.class,
            com.fasterxml.jackson.databind.JsonNode.class,
            org.bouncycastle.asn1.ASN1Object.class,
            org.controlsfx.control.PopOver.class)) {
      Path from = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
      assertEquals(folder.resolve("input"), from.getParent(), one.getName());
    }
    assertEquals(
        folder.resolve("test-runtime"), Path.of(System.getProperty("java.home")).toAbsolutePath());
    var javafx = Application.class.getModule().getLayer().configuration();
    assertEquals(
        "jrt:/javafx.graphics",
        javafx
            .findModule("javafx.graphics")
            .orElseThrow()
            .reference()
            .location()
            .orElseThrow()
            .toString());
  }
}
