package apim.designer.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FoldersTest {
  private static final Path HOME = Path.of("/home/ada").toAbsolutePath();

  @Test
  void linuxHasTheFoldersOfTheXdgSpecification() {
    Folders folders = Folders.of("Linux", Map.of(), HOME);
    assertEquals(HOME.resolve(".config/apim-topology-designer"), folders.config());
    assertEquals(HOME.resolve(".local/state/apim-topology-designer"), folders.state());
    assertEquals(HOME.resolve(".cache/apim-topology-designer"), folders.cache());
  }

  @Test
  void linuxFollowsTheVariablesOfTheXdgSpecification() {
    Path base = Path.of("/x").toAbsolutePath();
    Map<String, String> environment =
        Map.of(
            "XDG_CONFIG_HOME", base.resolve("c").toString(),
            "XDG_STATE_HOME", base.resolve("s").toString(),
            "XDG_CACHE_HOME", base.resolve("k").toString());
    Folders folders = Folders.of("Linux", environment, HOME);
    assertEquals(base.resolve("c/apim-topology-designer"), folders.config());
    assertEquals(base.resolve("s/apim-topology-designer"), folders.state());
    assertEquals(base.resolve("k/apim-topology-designer"), folders.cache());
  }

  @Test
  void aVariableThatIsNoAbsolutePathCountsAsNotSet() {
    Folders plain = Folders.of("Linux", Map.of(), HOME);
    for (String value : new String[] {"", "relative/state", "~/.state", "./x", "a\0b"}) {
      Map<String, String> environment =
          Map.of("XDG_CONFIG_HOME", value, "XDG_STATE_HOME", value, "XDG_CACHE_HOME", value);
      assertEquals(plain, Folders.of("Linux", environment, HOME), value);
    }
  }

  @Test
  void windowsHasRoamingAndLocalFolders() {
    Path roaming = Path.of("/roaming").toAbsolutePath();
    Path local = Path.of("/local").toAbsolutePath();
    Folders set =
        Folders.of(
            "Windows 11",
            Map.of("APPDATA", roaming.toString(), "LOCALAPPDATA", local.toString()),
            HOME);
    assertEquals(roaming.resolve("API-M Topology Designer"), set.config());
    assertEquals(local.resolve("API-M Topology Designer"), set.state());
    assertEquals(local.resolve("API-M Topology Designer/Cache"), set.cache());
    Folders unset = Folders.of("Windows 11", Map.of("APPDATA", "relative"), HOME);
    assertEquals(HOME.resolve("AppData/Roaming/API-M Topology Designer"), unset.config());
    assertEquals(HOME.resolve("AppData/Local/API-M Topology Designer"), unset.state());
  }

  @Test
  void logsLieWhereEachSystemExpectsThem() {
    assertEquals(
        HOME.resolve(".local/state/apim-topology-designer/logs"),
        Folders.of("Linux", Map.of(), HOME).logs());
    assertEquals(
        HOME.resolve("Library/Logs/API-M Topology Designer"),
        Folders.of("Mac OS X", Map.of(), HOME).logs());
    assertEquals(
        HOME.resolve("AppData/Local/API-M Topology Designer/Logs"),
        Folders.of("Windows 11", Map.of(), HOME).logs());
  }

  @Test
  void macKeepsToItsLibraryWhateverXdgSays() {
    Folders folders =
        Folders.of("Mac OS X", Map.of("XDG_STATE_HOME", HOME.resolve("s").toString()), HOME);
    assertEquals(
        HOME.resolve("Library/Application Support/API-M Topology Designer"), folders.state());
    assertEquals(HOME.resolve("Library/Caches/API-M Topology Designer"), folders.cache());
  }
}
