package apim.designer.discovery.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.catalog.Catalog;
import apim.designer.discovery.ExistingConfiguration;
import apim.designer.discovery.GivenFiles;
import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import apim.designer.project.DesignFile;
import apim.designer.project.ParseResult;
import apim.designer.topology.Label;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever stands in a file is placed, kept or dropped, each statement once, and nothing that anybody
/// does to a file ends in more than a sentence.
final class AccountTest {
  private static final int MUTATIONS = Integer.getInteger("mutations", 1_500);
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          ";",
          "\"",
          "'",
          "\\",
          "$",
          "server",
          "upstream a {",
          "listen [::]:443 ssl;",
          "location ~ (a+)+$ {",
          "proxy_pass https://$x;",
          "proxy_pass ;",
          "server_name ~^(;",
          "#",
          "server 10.0.0.1:99999;",
          "server_name *.*;",
          "ip_hash;",
          "sticky;",
          "return 503;",
          "ssl_certificate $a;",
          "include *;",
          "http {",
          "events {}",
          "\u0000",
          "\u202e",
          "ü");

  @Test
  void placedKeptAndDroppedAddUpToAllStatementsOfEveryFile() throws IOException {
    for (String text : texts()) {
      ExistingConfiguration existing =
          ExistingConfiguration.of(GivenFiles.text("nginx.conf", text));
      Recovered recovered = Imported.of(existing, List.of());
      long all = existing.nginx().stream().mapToLong(one -> count(one.parsed().statements())).sum();
      assertEquals(all, recovered.placed() + recovered.kept() + recovered.dropped());
      assertTrue(recovered.placed() > 0);
    }
  }

  @Test
  void everyPlacedStatementNamesSomethingThatIsInTheDesign() throws IOException {
    for (String text : texts()) {
      Recovered recovered = Imported.text(text);
      for (Disposition one : recovered.dispositions()) {
        if (one.fate() instanceof Fate.Placed placed) {
          assertTrue(recovered.design().topology().refs().contains(placed.ref()), one.toString());
        }
      }
    }
  }

  @Test
  void mutatedFilesBecomeADesignThatCanBeSavedOrASentence() throws IOException {
    List<String> texts = texts();
    int designs = 0;
    for (int seed = 0; seed < MUTATIONS; seed++) {
      Random random = new Random(seed);
      String text = mutated(texts.get(random.nextInt(texts.size())), random);
      RecoverySource source =
          RecoverySource.of(List.of(GivenFiles.text("nginx.conf", text)), List.of());
      if (source.isEmpty()) {
        continue;
      }
      Recovered recovered =
          source.recovered(DesignRecovery.Wishes.named(new Label("Mutated")), Catalog.standard());
      String saved = DesignFile.print(recovered.design(), Optional.empty());
      assertTrue(
          DesignFile.parse("mutated", saved.getBytes(StandardCharsets.UTF_8))
              instanceof ParseResult.Parsed,
          "seed " + seed);
      designs++;
    }
    assertTrue(designs > MUTATIONS / 4, "designs: " + designs);
  }

  private static String mutated(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(mutated.length() + 1);
      int to = Math.min(mutated.length(), at + random.nextInt(30));
      switch (random.nextInt(4)) {
        case 0 -> mutated.delete(at, to);
        case 1 -> mutated.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 2 -> mutated.insert(at, mutated.substring(at, to));
        default -> {
          String line = mutated.toString();
          List<String> lines = new ArrayList<>(line.lines().toList());
          lines.add(random.nextInt(lines.size() + 1), lines.get(random.nextInt(lines.size())));
          mutated.setLength(0);
          mutated.append(String.join("\n", lines)).append('\n');
        }
      }
    }
    return mutated.toString();
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String name : KnownFactsTest.names()) {
      texts.add(KnownFactsTest.text(name + ".conf"));
    }
    return texts;
  }

  private static long count(List<? extends Statement> statements) {
    return statements.stream()
        .mapToLong(
            statement ->
                switch (statement) {
                  case Comment _ -> 0L;
                  case Directive _ -> 1L;
                  case Block block -> 1 + count(block.body());
                })
        .sum();
  }
}
