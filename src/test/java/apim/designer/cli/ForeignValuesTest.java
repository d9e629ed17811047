package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.bundle.EditedToml;
import apim.designer.bundle.UnreadableToml;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.design.RandomDesigns;
import apim.designer.toml.Toml;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Files of customers with values that are theirs, patched for the nodes of random designs.
/// `-Dpatches=20000` makes so many.
@Tag("slow")
final class ForeignValuesTest {
  private static final int PATCHES = Integer.getInteger("patches", 2_000);
  private static final String[] ENVIRONMENTS = {"apim", "gateway", "environment"};
  private static final List<String> THEIRS =
      List.of(
          "type",
          "gateway_type",
          "provider",
          "description",
          "username",
          "password",
          "display_in_api_console",
          "show_as_token_endpoint_url");

  private final Random random = new Random(20_260_601);
  private int files;
  private int changed;
  private int refused;

  @Test
  void whatIsTheCustomersStays() {
    for (long seed = 0; files < PATCHES; seed++) {
      Deployment deployment = Deployment.of(RandomDesigns.design(seed));
      for (ApimServer server : deployment.servers()) {
        String text = file();
        String story = "seed " + seed + ", " + server.id() + ":\n" + text;
        try {
          check(deployment, server, text, story);
        } catch (RuntimeException e) {
          throw new AssertionError(story, e);
        }
      }
    }
    System.out.println(
        "%d files with values of the customer: %d changed, %d refused, none of theirs lost"
            .formatted(files, changed, refused));
    assertTrue(changed > PATCHES / 2, changed + " were changed");
  }

  private void check(Deployment deployment, ApimServer server, String text, String story) {
    files++;
    String after;
    try {
      // As `patch` sees it: whatever is attached to the design is another file.
      after = EditedToml.of(deployment, server, text).text();
    } catch (UnreadableToml e) {
      refused++;
      return;
    }
    changed += after.equals(text) ? 0 : 1;
    Map<String, Object> kept = theirs(after);
    kept.keySet().retainAll(theirs(text).keySet());
    // The label of the environment that the drawing gives a gateway comes after theirs.
    kept.computeIfPresent(
        "labels", (_, now) -> now instanceof List<?> all ? firstOf(all, labels(text)) : now);
    assertEquals(theirs(text), kept, story + "\nbecame\n" + after);
    assertEquals(after, EditedToml.of(deployment, server, after).text(), story);
  }

  private static List<?> labels(String text) {
    return theirs(text).get("labels") instanceof List<?> labels ? labels : List.of();
  }

  private static List<?> firstOf(List<?> labels, List<?> theirs) {
    return labels.subList(0, Math.min(labels.size(), theirs.size()));
  }

  /// What only the customer can know, by its place, as far as the file states it.
  private static Map<String, Object> theirs(String text) {
    Toml file = Toml.read(text);
    Map<String, Object> theirs = new TreeMap<>();
    for (Toml environment : file.elements(ENVIRONMENTS)) {
      for (String key : THEIRS) {
        environment
            .text(key)
            .ifPresent(value -> theirs.put(environment.text("name") + " " + key, value));
      }
    }
    file.value("apim", "sync_runtime_artifacts", "gateway", "gateway_labels")
        .ifPresent(labels -> theirs.put("labels", labels.texts()));
    for (List<String> path :
        List.of(
            List.of("super_admin", "username"),
            List.of("super_admin", "password"),
            List.of("database", "apim_db", "url"),
            List.of("transport", "theirs", "offset"),
            List.of("transport", "theirs", "name"))) {
      theirs.put(path.toString(), file.text(path.toArray(String[]::new)).orElse("lost"));
    }
    return theirs;
  }

  private String file() {
    List<String> tables = new ArrayList<>();
    tables.add("[server]\nhostname = \"theirs.example.com\"\n" + maybe("offset = 5\n"));
    tables.add("[super_admin]\nusername = \"theirs\"\npassword = \"$secret{theirs}\"\n");
    tables.add("[database.apim_db]\nurl = \"jdbc:theirs\"\n");
    tables.add("[transport.theirs]\noffset = 7\nname = \"Default\"\n");
    int environments = random.nextInt(4);
    for (int i = 0; i < environments; i++) {
      tables.add(environment("theirs-" + i));
    }
    if (random.nextBoolean()) {
      String end = random.nextBoolean() ? "" : "\n  ";
      tables.add(
          "[apim.sync_runtime_artifacts.gateway]\ngateway_labels = ["
              + end
              + "\"theirs-0\","
              + end
              + " \"Default\","
              + end
              + "'theirs-x'"
              + (end.isEmpty() ? "" : maybe(" # ours"))
              + end
              + "]\n");
    }
    Collections.shuffle(tables, random);
    return String.join(maybe("# name = \"Default\"\n") + "\n", tables);
  }

  private String environment(String name) {
    List<String> lines = new ArrayList<>();
    lines.add("name = \"" + name + "\"\n");
    for (String key : THEIRS) {
      lines.add(
          maybe(
              key
                  + " = "
                  + (key.startsWith("display") || key.startsWith("show")
                      ? "false"
                      : "\"theirs " + random.nextInt(9) + "\"")
                  + maybe(" # " + key)
                  + "\n"));
    }
    lines.add(maybe("https_endpoint = \"https://gw.internal:8243\"\n"));
    lines.add(maybe("http_endpoint = \"http://gw.internal:8280\"\n"));
    Collections.shuffle(lines, random);
    return "[[apim.gateway.environment]]\n" + String.join("", lines);
  }

  private String maybe(String text) {
    return random.nextInt(3) == 0 ? "" : text;
  }
}
