package apim.designer.desk.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.bundle.Passphrase;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.pipeline.Outcome;
import apim.designer.project.Templates;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Days;
import apim.designer.topology.LoadBalancer;
import apim.designer.ui.HostileTexts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the export dialog says of passphrases that nobody should choose.
final class HostilePassphraseTest {
  private static final ExportState ASKED =
      ExportState.of(
          Outcome.of(encrypted(), LocalDate.of(2026, 6, 1)), Optional.of(Path.of("shop.zip")));

  static Design encrypted() {
    Design design = Templates.design("active-active");
    LoadBalancer balancer = design.topology().loadBalancers().getFirst();
    return new Edit.Change(
            balancer.withCertificate(
                new CertificatePlan.PrivateCa(KeyAlgorithm.EC_P256, Days.YEAR, true)))
        .applyTo(design);
  }

  private static List<String> texts() {
    List<String> all = new ArrayList<>(HostileTexts.ALL);
    for (int length : List.of(7, 8, 1_022, 1_023, 1_024, 1_025, 4_096)) {
      all.add("p".repeat(length));
      all.add("ü".repeat(length));
      all.add("😀".repeat(length));
      all.add(" ".repeat(length));
      all.add("p".repeat(length - 1) + "ü");
      all.add("p".repeat(length - 1) + "\u0000");
      all.add("p".repeat(length - 1) + "\n");
    }
    return all;
  }

  @Test
  void aPassphraseIsTakenAsItIsOrRefusedWithASentence() {
    int taken = 0;
    for (String text : texts()) {
      ExportState typed = ASKED.withPassphrase(true, text, text);
      Optional<String> obstacle = typed.obstacle();
      String what = text.length() + " characters";
      if (obstacle.isEmpty()) {
        taken++;
        assertEquals(text, new Passphrase(text).value(), what);
      } else {
        assertTrue(obstacle.get().matches("[\\x20-\\x7e]{10,200}\\."), obstacle.get());
        assertFalse(text.length() > 7 && obstacle.get().contains(text), what);
        assertFalse(typed.remark().contains("Exception"), what);
      }
      assertFalse(text.length() > 7 && typed.toString().contains(text), what);
    }
    assertTrue(taken > 10, taken + " taken");
  }

  @Test
  void theEndsOfWhatOpensslReadsAreTheEndsOfWhatIsTaken() {
    assertTrue(obstacle("p".repeat(1_023)).isEmpty());
    assertTrue(obstacle("p".repeat(1_024)).isPresent());
    assertTrue(obstacle("ü".repeat(512)).isPresent(), "1,024 bytes");
    assertTrue(obstacle("ü".repeat(8)).isPresent(), "not the same bytes everywhere");
  }

  private static Optional<String> obstacle(String text) {
    return ASKED.withPassphrase(true, text, text).obstacle();
  }

  @Test
  void whatDiffersInOneCharacterIsNotTaken() {
    for (String again :
        List.of("secrets", "secrets8 ", " secrets8", "Secrets8", "secrets8\u0000")) {
      ExportState typed = ASKED.withPassphrase(true, "secrets8", again);
      assertEquals(Optional.of("The two passphrases differ."), typed.obstacle());
      assertTrue(typed.isMistyped());
    }
  }
}
