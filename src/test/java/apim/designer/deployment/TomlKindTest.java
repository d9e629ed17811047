package apim.designer.deployment;

import static apim.designer.deployment.TomlKind.API_MANAGER;
import static apim.designer.deployment.TomlKind.FRAGMENT;
import static apim.designer.deployment.TomlKind.IDENTITY_SERVER;
import static apim.designer.deployment.TomlKind.MICRO_INTEGRATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.toml.Toml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TomlKindTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  /// The files of users that are not API-M's, by the name that they have there.
  private static final Map<String, TomlKind> OTHERS =
      Map.of(
          "13.toml", MICRO_INTEGRATOR,
          "18.toml", IDENTITY_SERVER,
          "30.toml", FRAGMENT,
          "31.toml", MICRO_INTEGRATOR,
          "33.toml", IDENTITY_SERVER);

  @Test
  void aFileSaysWhoseItIs() {
    assertKind(MICRO_INTEGRATOR, "[server]\nhostname='a'\n[user_store]\ntype='read_only_ldap'\n");
    assertKind(MICRO_INTEGRATOR, "[server]\nhostname='a'\n[[internal_apis.users]]\n");
    assertKind(MICRO_INTEGRATOR, "server.hostname='a'\nmanagement_api.protocols='http'\n");
    assertKind(IDENTITY_SERVER, "[server]\nhostname='a'\n[database.identity_db]\ntype='h2'\n");
    assertKind(FRAGMENT, "");
    assertKind(FRAGMENT, "[apim.devportal]\nurl='https://a/devportal'\n");
  }

  @Test
  void aFileOfApiManagerMayHaveWhatOthersHave() {
    assertKind(API_MANAGER, "[server]\nhostname='a'\n");
    assertKind(
        API_MANAGER, "[server]\nserver_role='default'\n[user_store]\ntype='read_only_ldap'\n");
    assertKind(API_MANAGER, "[super_admin]\n[user_store]\ntype='read_only_ldap'\n");
    assertKind(API_MANAGER, "[server]\nhostname='a'\n[database.identity_db]\n[database.apim_db]\n");
  }

  @Test
  void everyFileThatIsKnownIsToldRightly() throws Exception {
    if (!Files.isDirectory(CORPUS)) {
      System.out.println("NOT RUN: whose file each of the corpus is, because they are not here");
      return;
    }
    for (Path file : files(CORPUS.resolve("deployment-toml"))) {
      assertKind(API_MANAGER, Files.readString(file));
    }
    Map<String, TomlKind> others = new TreeMap<>();
    for (Path file : files(CORPUS.resolve("wild/toml"))) {
      TomlKind kind = TomlKind.of(Toml.read(Files.readString(file)));
      if (kind != API_MANAGER) {
        others.put(file.getFileName().toString(), kind);
      }
    }
    assertEquals(new TreeMap<>(OTHERS), others);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".toml")).sorted().toList();
      assertTrue(found.size() > 10, found.toString());
      return found;
    }
  }

  private static void assertKind(TomlKind kind, String text) {
    assertEquals(kind, TomlKind.of(Toml.read(text)), text);
  }
}
