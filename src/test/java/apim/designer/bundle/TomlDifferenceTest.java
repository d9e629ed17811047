package apim.designer.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TomlDifferenceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "password = \"hunter2\"",
        "  key_password=\"hunter2\"",
        "'header.X-Secret' = \"hunter2\"",
        "properties.keystorePass.password = \"hunter2\"",
        "key = \"hunter2\"",
        "auth_token = \"hunter2\"",
        "#password = \"hunter2\""
      })
  void ofASecretOnlyItsKeyIsShown(String line) {
    String shown = String.join("\n", TomlDifference.lines("[a]\n", "[a]\n" + line + "\n"));
    assertFalse(shown.contains("hunter2"), shown);
    assertTrue(shown.contains(line.substring(0, line.indexOf('=')).strip()), shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show_as_token_endpoint_url = true",
        "enable_token_encryption = false # not yet",
        "token_endpoint = \"https://km.example.com:9443/oauth2/token\"",
        "user_token_validity_period = 3600",
        "key_alias = \"wso2carbon\""
      })
  void whatOnlySpeaksOfASecretIsShown(String line) {
    assertEquals(
        List.of("+" + line),
        TomlDifference.lines("[a]\n", "[a]\n" + line + "\n").stream()
            .filter(one -> one.startsWith("+") && !one.startsWith("+++"))
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token_endpoint = \"https://admin:hunter2@km.example.com\"",
        "token_url = \"https://km.example.com?password=hunter2\"",
        "token = \"true hunter2\"",
        "password = truehunter2"
      })
  void aSecretInsideIsStillHidden(String line) {
    String shown = String.join("\n", TomlDifference.lines("[a]\n", "[a]\n" + line + "\n"));
    assertFalse(shown.contains("hunter2"), shown);
  }

  @Test
  void aSecretOverSeveralLinesIsHiddenToItsEnd() {
    String quotes = "\"\"\"";
    for (String mark : List.of(quotes, "'''")) {
      String file =
          "key = "
              + mark
              + "\nhunter2\nhunter2 # x"
              + mark
              + "\nhostname = \"a\"\n"
              + "[b]\npassword = "
              + mark
              + "one"
              + mark
              + "\ntoken = \"x\"\nport = 1\n";
      List<String> shown = TomlDifference.lines("", file);
      assertFalse(shown.toString().contains("hunter2"), shown.toString());
      assertTrue(
          shown.containsAll(List.of("+key = ••••••", "+••••••", "+hostname = \"a\"", "+port = 1")),
          shown.toString());
    }
  }

  @Test
  void anUnchangedSecretIsNotShownAtAll() {
    List<String> shown =
        TomlDifference.lines(
            "password = \"hunter2\"\nhostname = \"a\"\n",
            "password = \"hunter2\"\nhostname = \"b\"\n");
    assertEquals(
        List.of("@@ -2,1 +2,1 @@", "-hostname = \"a\"", "+hostname = \"b\""),
        shown.subList(2, shown.size()));
  }

  @Test
  void whatIsNoSecretIsShown() {
    List<String> shown = TomlDifference.lines("", "keystore_type = \"JKS\"\nproxyPort = 443\n");
    assertTrue(shown.contains("+proxyPort = 443"), shown.toString());
  }
}
