package apim.designer.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.bundle.Artifact;
import apim.designer.bundle.Content;
import apim.designer.bundle.Issuance;
import apim.designer.bundle.Mode;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.design.Design;
import apim.designer.nginx.Capability;
import apim.designer.pipeline.Outcome;
import apim.designer.project.DesignFile;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Sketch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script `verify.sh` of a bundle against a real nginx: a sound system passes, and each fault is
/// named by its line.
@Tag("nginx")
@Tag("slow")
final class VerifyScriptTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  @TempDir private Path folder;

  /// A fault as somebody makes it by hand in an exported file.
  ///
  /// @param line what the line of the script begins with that names it
  private record Fault(String right, String wrong, String line) {}

  private static final List<Fault> FAULTS =
      List.of(
          new Fault("return 308", "return 302", "plain HTTP is sent on"),
          new Fault("return 308 https", "return 308 http", "plain HTTP is sent on"),
          new Fault("listen 80;", "listen 81;", "plain HTTP is sent on"),
          new Fault(
              "proxy_set_header X-Forwarded-Host",
              "proxy_set_header X-Other",
              "a forged X-Forwarded-Host"),
          new Fault("X-Forwarded-Proto https", "X-Forwarded-Proto http", "a login at"),
          new Fault("X-Forwarded-Host api.", "X-Forwarded-Host node.", "a login at"),
          new Fault(" path=/ ", " path=/publisher ", "the cookie WSO2LB holds"),
          new Fault("sticky cookie WSO2LB", "sticky cookie OTHER", "the cookie WSO2LB holds"),
          new Fault("sticky cookie WSO2LB", "# sticky", "the cookie WSO2LB holds"),
          new Fault("proxy_pass https://apim_portals", "return 502", "is answered"),
          new Fault("proxy_pass https://apim_", "proxy_pass http://apim_", "is answered"),
          new Fault("carbon", "carbonara", "closed paths are closed"),
          new Fault(
              "server_name api.am.wso2.com",
              "server_name other.am.wso2.com",
              "a certificate is shown"),
          new Fault(
              "ssl_reject_handshake on;\n        return 444;",
              "ssl_certificate CRT;\n        ssl_certificate_key KEY;\n        return 200;",
              "an unknown host is refused"));

  private static Design sound(NginxProgram program) {
    Design kept =
        Trials.keptBy(program.target().can(Capability.STICKY) ? Sketch.COOKIE : Sketch.IP_HASH);
    return Trials.aimedAt(
        program,
        kept.mapTopology(
            topology ->
                topology.map(
                    LoadBalancer.class,
                    lb ->
                        lb.mapSites(
                            site ->
                                site.id().value().equals("portals")
                                    ? Sketch.console(false).apply(site)
                                    : site))));
  }

  private static List<Artifact> bundle(Outcome outcome, Instant now) {
    return outcome.bundle(
        DesignFile.print(outcome.design(), Optional.empty()), Issuance.of(now, new SecureRandom()));
  }

  /// What the script says when it is run beside the bundle, with loopback's ports in place of the
  /// public ones.
  private Command.Ended said(
      NginxProgram program, Outcome outcome, List<Artifact> served, List<Artifact> taken)
      throws Exception {
    Deployment deployment = outcome.deployment();
    NginxInstance instance = deployment.instances().getFirst();
    TrialKeys keys = TrialKeys.of(deployment, served, Instant.now(), new SecureRandom());
    Path unzipped = Files.createTempDirectory(folder, "bundle");
    try (Stage stage =
        new Stage(program, deployment, instance, served, keys, InstantSource.system())) {
      for (Artifact artifact : taken) {
        Path file = unzipped.resolve(artifact.path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, moved(artifact, stage));
      }
      return Command.of("sh", unzipped.resolve("verify.sh").toString(), "--address", "127.0.0.1")
          .with("PLAIN_PORT", Integer.toString(stage.files().ports().of(80)))
          .run();
    }
  }

  private static String moved(Artifact artifact, Stage stage) throws Exception {
    String text = artifact.text();
    if (artifact.path().equals("verify.sh")) {
      for (VirtualHost host : stage.instance().hosts()) {
        text =
            text.replace(
                "|" + host.port() + "|https|",
                "|" + stage.files().ports().of(host.port()) + "|https|");
      }
    }
    return text;
  }

  @Test
  void aSoundSystemPasses() throws Exception {
    for (NginxProgram program : Trials.programs("verify.sh of a sound bundle")) {
      Outcome outcome = Outcome.of(sound(program).mapTopology(Rehearsed::of), TODAY);
      List<Artifact> bundle = bundle(longer(outcome), Instant.now());
      Command.Ended ended = said(program, outcome, bundle, bundle);
      assertEquals(0, ended.status(), ended.said());
      assertTrue(
          ended.said().lines().filter(line -> line.startsWith("ok ")).count() > 10, ended.said());
      assertFalse(ended.said().contains("not ok"), ended.said());
    }
  }

  /// With certificates that hold for more than a month.
  private static Outcome longer(Outcome outcome) {
    return Outcome.of(
        outcome
            .design()
            .mapTopology(
                topology ->
                    topology.map(
                        LoadBalancer.class,
                        lb -> lb.withCertificate(LoadBalancer.DEFAULT_CERTIFICATE))),
        TODAY);
  }

  @Test
  void eachFaultIsNamedByItsLine() throws Exception {
    List<String> missed = new ArrayList<>();
    int tried = 0;
    for (NginxProgram program : Trials.programs("verify.sh of faulty systems")) {
      Outcome outcome = longer(Outcome.of(sound(program), TODAY));
      List<Artifact> bundle = bundle(outcome, Instant.now());
      for (Fault fault : FAULTS) {
        List<Artifact> served = bundle.stream().map(one -> broken(one, fault)).toList();
        if (served.equals(bundle)) {
          continue;
        }
        tried++;
        Command.Ended ended = said(program, outcome, served, bundle);
        boolean named =
            ended.status() == 1
                && ended
                    .said()
                    .lines()
                    .anyMatch(line -> line.startsWith("not ok") && line.contains(fault.line()));
        if (!named) {
          missed.add(program.target().displayName() + ": " + fault + "\n" + ended.said());
        }
      }
    }
    assertEquals(List.of(), missed);
    System.out.println("verify.sh: " + tried + " faults named");
  }

  private static Artifact broken(Artifact artifact, Fault fault) {
    if (!artifact.path().endsWith(".conf") || !artifact.text().contains(fault.right())) {
      return artifact;
    }
    String folder = "/etc/nginx/ssl/lb-1";
    String wrong = fault.wrong().replace("CRT", folder + ".crt").replace("KEY", folder + ".key");
    return new Artifact(
        artifact.path(),
        Mode.FILE,
        artifact.refs(),
        new Content.Whole(artifact.text().replace(fault.right(), wrong), artifact.refs()));
  }

  @Test
  void aCertificateThatHasExpiredOrIsOfSomebodyElseIsNamed() throws Exception {
    for (NginxProgram program : Trials.programs("verify.sh and certificates")) {
      Outcome outcome = longer(Outcome.of(sound(program), TODAY));
      List<Artifact> old = bundle(outcome, Instant.now().minus(3_000, ChronoUnit.DAYS));
      Command.Ended expired = said(program, outcome, old, old);
      assertTrue(expired.said().contains("it has expired"), expired.said());
      List<Artifact> other = bundle(outcome, Instant.now());
      List<Artifact> mine = bundle(outcome, Instant.now());
      Command.Ended untrusted = said(program, outcome, other, mine);
      assertTrue(
          untrusted.said().contains("not ok") && untrusted.said().contains("can be trusted"),
          untrusted.said());
    }
  }

  @Test
  void itSaysWhatItCannotDo() throws Exception {
    Outcome outcome = Outcome.of(Trials.keptBy(Sketch.IP_HASH), TODAY);
    Path script = folder.resolve("verify.sh");
    Files.writeString(
        script,
        bundle(outcome, Instant.now()).stream()
            .filter(one -> one.path().equals("verify.sh"))
            .findFirst()
            .orElseThrow()
            .text());
    for (String shell :
        Stream.of("sh", "dash").filter(one -> Command.found(one).isPresent()).toList()) {
      assertEquals(2, Command.of(shell, script.toString(), "--what").run().status());
      assertEquals(2, Command.of(shell, script.toString(), "--node", "nobody").run().status());
      assertEquals(2, Command.of(shell, script.toString(), "--ca", "/nowhere").run().status());
      assertEquals(0, Command.of(shell, script.toString(), "--help").run().status());
    }
  }
}
