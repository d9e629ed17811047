package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.RealNginx;
import apim.designer.design.Design;
import apim.designer.project.DesignFile;
import apim.designer.topology.Affinity;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NginxTarget;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/// The command `trial`: what it refuses, what it prints, and what it leaves behind, which is nothing.
@Tag("nginx")
final class TrialCommandTest {
  private static final int KILLS = Integer.getInteger("kills", 3);

  @TempDir private Path folder;

  private Path design(RealNginx nginx, Affinity portals) throws Exception {
    Path file = folder.resolve(portals.method() + ".apimtopology");
    assertEquals(0, Run.of("new", "active-active", "-o", file).status());
    NginxTarget target = NginxTarget.of("open-source", nginx.version().toString());
    Design design =
        DesignFile.read(file)
            .design()
            .mapTopology(
                topology ->
                    topology.map(
                        LoadBalancer.class,
                        lb ->
                            lb.withNginx(target)
                                .mapSites(
                                    site ->
                                        site.back().affinity() instanceof Affinity.None
                                            ? site
                                            : site.mapBack(back -> back.withAffinity(portals)))));
    Files.writeString(file, DesignFile.print(design, Optional.empty()));
    return file;
  }

  private static Run trial(RealNginx nginx, Path file, Object... more) {
    Object[] words =
        Stream.concat(
                Stream.of("trial", file, "--program", "nginx=" + nginx.command(), "--clients", 12),
                Stream.of(more))
            .toArray();
    return Run.at(InstantSource.system(), words);
  }

  @Test
  void aSoundDesignPassesAndTheOtherIsShownBesideIt() throws Exception {
    for (RealNginx nginx : RealNginx.all("the command trial")) {
      Path sound = design(nginx, new Affinity.IpHash());
      Path loose = design(nginx, new Affinity.None());
      Run run = trial(nginx, sound, "--against", loose);
      assertEquals(0, run.status(), run.out());
      assertTrue(run.out().contains("pass: 12 stayed, 0 changed the node"), run.out());
      assertTrue(run.out().contains("none.apimtopology: fail: "), run.out());
      assertTrue(run.out().contains("Not modelled: "), run.out());
      assertEquals(1, trial(nginx, loose).status());
    }
  }

  @Test
  void theReportIsJsonAndJUnitForPrograms() throws Exception {
    for (RealNginx nginx : RealNginx.all("reports of trials")) {
      Path sound = design(nginx, new Affinity.IpHash());
      Run json = trial(nginx, sound, "--format", "json");
      JsonNode rows = new ObjectMapper().readTree(json.out());
      assertTrue(rows.size() > 10, json.out());
      Document xml =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(
                  new ByteArrayInputStream(
                      trial(nginx, sound, "--format", "junit")
                          .out()
                          .getBytes(StandardCharsets.UTF_8)));
      assertEquals(rows.size(), xml.getElementsByTagName("testcase").getLength());
    }
  }

  @Test
  void whereNothingCouldBeTriedTheStatusIsTwo() throws Exception {
    for (RealNginx nginx : RealNginx.all("trials without a fit program")) {
      Path file = folder.resolve("plus.apimtopology");
      assertEquals(0, Run.of("new", "active-active", "-o", file).status());
      Run run = trial(nginx, file);
      assertEquals(2, run.status(), run.out());
      assertTrue(run.err().contains("nothing was tried"), run.err());
      assertTrue(run.speaksToPeople());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--program|haproxy=/usr/sbin/haproxy|--program has the form nginx=/usr/sbin/nginx",
        "--program|nginx=/nowhere/nginx|is no program that can be run",
        "--program|nginx=/bin/true|does not tell a version of NGINX",
        "--clients|0|between 1 and 50,000 clients",
        "--stop|nobody|there is no node nobody to stop"
      })
  void whatCannotBeIsRefusedInASentence(String option, String value, String sentence) {
    Path file = folder.resolve("d.apimtopology");
    assertEquals(0, Run.of("new", "single-node", "-o", file).status());
    Run run = Run.of("trial", file, option, value);
    assertEquals(2, run.status(), run.out());
    assertTrue(run.err().contains(sentence), run.err());
    assertTrue(run.speaksToPeople(), run.err());
  }

  /// At random moments, some before nginx runs and some after; `-Dkills=200` for as many.
  @Test
  void whatIsKilledLeavesNoProcessAndNoFile() throws Exception {
    List<RealNginx> all = RealNginx.all("trials that are killed");
    if (all.isEmpty()) {
      return;
    }
    RealNginx nginx = all.getLast();
    Path file = design(nginx, new Affinity.IpHash());
    Random random = new Random(20_261_201);
    // The workers of an nginx that root starts are nobody, and JUnit's folder is closed to them.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (int kill = 0; kill < KILLS; kill++) {
      Path temporary = Files.createDirectory(folder.resolve("tmp" + kill));
      ProcessBuilder trial =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "apim.designer.Main",
                  "trial",
                  file.toString(),
                  "--program",
                  "nginx=" + nginx.command())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      trial.environment().put("TMPDIR", temporary.toString());
      Process process = trial.start();
      awaitFolder(temporary, process);
      // Where in the trial it is hit does not matter: the claim is for every moment.
      Thread.sleep(random.nextInt(1_500));
      process.destroyForcibly();
      assertNotEquals(0, process.waitFor());
      awaitNothing(temporary);
    }
    System.out.println(KILLS + " kills during a trial: no process, no file");
  }

  private static void awaitFolder(Path temporary, Process process) throws Exception {
    while (process.isAlive() && isEmpty(temporary)) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  /// The guard sees that the program is gone, and nginx ends its work.
  private static void awaitNothing(Path temporary) throws Exception {
    for (int wait = 0; wait < 600 && !(isEmpty(temporary) && isDead(temporary)); wait++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertTrue(isEmpty(temporary), "files stay in " + temporary);
    assertTrue(isDead(temporary), "a process stays at " + temporary);
  }

  private static boolean isEmpty(Path temporary) throws Exception {
    try (Stream<Path> all = Files.list(temporary)) {
      return all.noneMatch(path -> path.getFileName().toString().startsWith("apim-trial-"));
    }
  }

  private static boolean isDead(Path temporary) {
    return ProcessHandle.allProcesses()
        .noneMatch(
            process ->
                process
                    .info()
                    .commandLine()
                    .filter(line -> line.contains(temporary + "/"))
                    .isPresent());
  }
}
