package apim.designer.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.FileName;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NginxTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What shellcheck says of every kind of script in a bundle.
@Tag("slow")
final class ShellcheckTest {
  @TempDir Path folder;

  @Test
  void itHasNothingToSay() {
    if (Command.isMissing("shellcheck", "checking the scripts of a bundle")) {
      return;
    }
    for (Artifact script : scripts()) {
      Path file = Sample.write(List.of(script), folder).resolve(script.path());
      Command.Ended ended = Command.of("shellcheck", "--norc", "--shell=sh", file.toString()).run();
      assertEquals(0, ended.status(), ended.said());
    }
  }

  @Test
  void itSeesAFault() throws Exception {
    if (Command.isMissing("shellcheck", "checking that shellcheck sees a fault")) {
      return;
    }
    Path file = Files.writeString(folder.resolve("fault.sh"), "#!/bin/sh\nrm -rf $1/bin\n");
    assertTrue(Command.of("shellcheck", "--norc", file.toString()).run().said().contains("SC2"));
  }

  @Test
  void theyAreForEveryKindOfShell() {
    for (Artifact script : scripts()) {
      assertTrue(script.text().startsWith("#!/bin/sh\n"), script.path());
      assertTrue(script.text().chars().allMatch(c -> c < 128 && c != '\r'), script.path());
      assertEquals(0755, script.mode().bits());
    }
  }

  private static List<Artifact> scripts() {
    List<Artifact> scripts = new ArrayList<>();
    for (CertificatePlan plan :
        List.of(
            Sample.SELF_SIGNED,
            Sample.ENCRYPTED,
            Sample.PRIVATE_CA,
            Sample.SIGNING_REQUEST,
            new CertificatePlan.Provided(new FileName("a.crt"), new FileName("a.key")))) {
      scripts.addAll(scripts(Sample.deployment(plan)));
    }
    scripts.addAll(
        scripts(
            Deployment.of(
                Design.of(
                    Sample.topology("Plain and empty", Sample.SELF_SIGNED)
                        .with(
                            LoadBalancer.class,
                            List.of(
                                LoadBalancer.of(Sample.LB, NginxTarget.of("plus", "R33")),
                                LoadBalancer.of(Sample.LB, NginxTarget.of("plus", "R33"))
                                    .withSite(
                                        Sample.site("a", "a.example.com", Listener.MANAGEMENT)
                                            .mapFront(
                                                front -> front.withTls(Optional.of(false))))))))));
    return scripts;
  }

  private static List<Artifact> scripts(Deployment deployment) {
    return Bundle.rendered(deployment, "", "", Soundness.NOTHING_FOUND).stream()
        .filter(artifact -> artifact.mode() == Mode.SCRIPT)
        .toList();
  }
}
