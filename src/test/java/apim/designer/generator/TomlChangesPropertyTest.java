package apim.designer.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.catalog.Recipe;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.Roles;
import apim.designer.design.RandomDesigns;
import apim.designer.toml.Change;
import apim.designer.toml.TomlEditor;
import apim.designer.toml.TomlLine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What holds on every design, half-drawn and wild ones too.
@Tag("slow")
final class TomlChangesPropertyTest {
  private static final int DESIGNS = 400;

  private static final Pattern RAW = Pattern.compile("\"(?:tcp|ssl)://([^\"]+):\\d+\"");

  private static void everyServer(BiConsumer<Deployment, ApimServer> check) {
    everyServer(DESIGNS, check);
  }

  private static void everyServer(int designs, BiConsumer<Deployment, ApimServer> check) {
    int servers = 0;
    for (long seed = 0; seed < designs; seed++) {
      Deployment deployment = Deployment.of(RandomDesigns.design(seed));
      for (ApimServer server : deployment.servers()) {
        try {
          check.accept(deployment, server);
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError("seed " + seed + ", " + server.id() + ": " + e.getMessage(), e);
        }
        servers++;
      }
    }
    assertTrue(servers > designs, "too few servers: " + servers);
  }

  @Test
  void rawTcpNeverGoesToASite() {
    int[] seen = new int[1];
    everyServer(
        (deployment, server) -> {
          Set<String> nodes = new HashSet<>(Set.of("localhost"));
          deployment.servers().forEach(one -> nodes.add(one.address().inUrl()));
          Matcher matcher = RAW.matcher(text(deployment, server));
          while (matcher.find()) {
            assertTrue(nodes.contains(matcher.group(1)), matcher.group());
            seen[0]++;
          }
        });
    assertTrue(seen[0] > 100, "too few endpoints: " + seen[0]);
  }

  @Test
  void rawPortsAreOnlyWrittenAsRawTcp() {
    everyServer(
        (deployment, server) -> {
          for (Change change :
              new TomlChanges(deployment).of(server, new EncryptionKey.ToBeMade())) {
            String line = Drawn.line(change);
            boolean raw = line.contains("tcp://") || line.contains("ssl://");
            boolean web = line.contains("http://") || line.contains("https://");
            assertFalse(raw && web, line);
          }
        });
  }

  @Test
  void aNodeNeverDuplicatesEventsToItself() {
    int[] seen = new int[1];
    everyServer(
        (deployment, server) -> {
          String own = "\"tcp://" + server.address().inUrl() + ":" + server.rawPort(5672) + "\"";
          for (Change change :
              new TomlChanges(deployment).of(server, new EncryptionKey.ToBeMade())) {
            String line = Drawn.line(change);
            if (line.contains(" event_duplicate_url = ")) {
              assertFalse(line.contains(own), line);
              assertFalse(line.contains("[]"), line);
              seen[0]++;
            }
          }
        });
    assertTrue(seen[0] > 20, "too few pairs: " + seen[0]);
  }

  @Test
  void thereIsOneGroupForEachTrafficManagerAndEventHub() {
    everyServer(
        (deployment, server) -> {
          Roles roles = Roles.seenFrom(deployment, server.node().region());
          for (TomlSheet.Entry entry :
              new TomlChanges(deployment).sheet(server, new EncryptionKey.ToBeMade()).entries()) {
            if (entry.change() instanceof Change.Elements elements) {
              List<ApimServer> wanted =
                  entry.setting().recipe() == Recipe.EVENT_HUB_GROUPS
                      ? roles.eventHubs()
                      : roles.trafficManagers();
              assertEquals(wanted.size(), elements.elements().size());
              for (int i = 0; i < wanted.size(); i++) {
                List<String> refs = elements.elements().get(i).refs();
                assertEquals(server.ref().path(), refs.getFirst(), "whose file it is");
                assertTrue(refs.contains(wanted.get(i).ref().path()), "whom it reaches");
              }
            }
          }
        });
  }

  @Test
  void noKeyIsSetTwiceAndEveryChangeNamesItsNodeAndWhy() {
    everyServer(
        (deployment, server) -> {
          Set<String> keys = new HashSet<>();
          for (Change change :
              new TomlChanges(deployment).of(server, new EncryptionKey.ToBeMade())) {
            String key = Drawn.line(change).replaceFirst(" = (?s:.*)", "");
            assertTrue(keys.add(key), key);
            assertEquals(server.ref().path(), change.refs().getFirst());
            assertFalse(change.reason().isBlank());
          }
        });
  }

  @Test
  void nodesBehindTheSameSitesGoByTheSameNameAndPort() {
    for (long seed = 0; seed < 150; seed++) {
      Deployment deployment = Deployment.of(RandomDesigns.design(seed));
      for (ApimServer a : deployment.servers()) {
        for (ApimServer b : deployment.servers()) {
          if (a.profile() == b.profile()
              && deployment.hostsOf(a).toList().equals(deployment.hostsOf(b).toList())
              && a.node().portOffset().equals(b.node().portOffset())) {
            assertEquals(identity(deployment, a), identity(deployment, b), "seed " + seed);
          }
        }
      }
    }
  }

  private static List<String> identity(Deployment deployment, ApimServer server) {
    return new TomlChanges(deployment)
        .of(server, new EncryptionKey.ToBeMade()).stream()
            .map(Drawn::line)
            .filter(line -> line.startsWith("server hostname") || line.contains("proxyPort"))
            .toList();
  }

  @Test
  void aFileOfNothingElseIsReadByApiManagerAndNeedsNoFurtherChange() {
    everyServer(
        60,
        (deployment, server) -> {
          List<Change> changes =
              new TomlChanges(deployment).of(server, new EncryptionKey.ToBeMade());
          String fresh =
              TomlEditor.fresh(changes).stream()
                  .map(TomlLine::text)
                  .collect(Collectors.joining("\n", "", "\n"));
          assertFalse(TomlEditor.apply(fresh, changes).changed(), fresh);
        });
  }

  private static String text(Deployment deployment, ApimServer server) {
    return new TomlChanges(deployment)
        .of(server, new EncryptionKey.ToBeMade()).stream()
            .map(Drawn::line)
            .collect(Collectors.joining("\n"));
  }
}
