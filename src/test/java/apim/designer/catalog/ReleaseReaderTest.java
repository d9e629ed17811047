package apim.designer.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A resource that is wrong is found where it is wrong: each case breaks one place of a real file.
final class ReleaseReaderTest {
  private static String release47() throws Exception {
    try (var content = ReleaseReaderTest.class.getResourceAsStream("4.7.json")) {
      assertNotNull(content);
      return new String(content.readAllBytes(), UTF_8);
    }
  }

  private static String faultIn(String text) {
    ReleaseReader reader =
        new ReleaseReader(name -> Optional.of(new ByteArrayInputStream(text.getBytes(UTF_8))));
    String message =
        assertThrows(IllegalStateException.class, () -> reader.release("4.7")).getMessage();
    assertNotNull(message);
    return message;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"number\": 9443 | \"number\": \"9443\" | ports.servlet-https.number must be a whole"
            + " number",
        "\"number\": 9443 | \"number\": 70000 | ports.servlet-https.number must be a port",
        "\"number\": 9763 | \"number\": 9443 | profiles[0].ports has port 9443 twice",
        "\"number\": 9443, | `` | ports.servlet-https.number is missing",
        "\"transport\": \"https\" | \"transport\": \"quic\" | transport must be one of http, https",
        "\"offsetApplies\": true | \"offsetApplies\": \"yes\" | offsetApplies must be true or"
            + " false",
        "\"listener\": \"websub\" | \"listener\": \"hub\" | ports.websub.listener must be one of",
        "\"gateways\": [\"gateway\" | \"gateways\": [\"proxy\" | roles.gateways[0] must be one of",
        "\"servedByDefault\": true | \"servedByDefault\": 1 | servedByDefault must be true or"
            + " false",
        "\"profile\": \"gateway\" | \"profile\": \"proxy\" | .profile must be one of all-in-one",
        "\"profile\": \"gateway\" | \"profile\": \"all-in-one\" | profiles has all-in-one twice",
        "\"level\": \"pointless\" | \"level\": \"silly\" | affinities.api-traffic.level must be one"
            + " of",
        "\"source\": \"ports-page\" | \"source\": \"hearsay\" | names hearsay, which the file does"
            + " not define",
        "\"management\": \"portal\" | \"front\": \"portal\" | profiles[0].affinity.front is not a"
            + " listener",
        "\"management\": \"portal\", | `` | profiles[0].affinity must name the listeners of the"
            + " ports",
        "\"release\": \"4.7\" | \"release\": \"4.8\" | release must be 4.7",
        "\"gatewayEnvironment\" | \"environment\" | deploymentToml.gatewayEnvironment is missing",
        "\"startScript\": \"api-manager\" | \"startScript\": \" \" | profiles[0].startScript must"
            + " be a text",
        "\"health\": [ | \"health\": [ 1, | profiles[0].health[0] must be an object",
        "\"number\": 9443 | \"number\": 9443, \"number\": 9444 | this property stands twice in one"
            + " object",
        "\"number\": 9443 | \"number\": null | ports.servlet-https.number must be a whole number",
      })
  void aFaultIsNamedByFileAndField(String whole, String broken, String fault) throws Exception {
    String text = release47();
    String wrong = text.replaceFirst(Pattern.quote(whole), Matcher.quoteReplacement(broken));
    assertNotEquals(text, wrong, "the case breaks nothing: " + whole);
    String message = faultIn(wrong);
    assertTrue(message.startsWith("catalog resource 4.7.json: "), message);
    assertTrue(message.contains(fault), message);
  }

  @Test
  void somethingAfterTheEndIsAFault() throws Exception {
    String fault = faultIn(release47() + "{}");
    assertTrue(fault.startsWith("catalog resource 4.7.json: line "), fault);
    assertTrue(fault.contains("the catalog ends before this place"), fault);
  }

  @Test
  void anEmptyFileIsAFault() {
    assertTrue(faultIn("").startsWith("catalog resource 4.7.json: "));
  }

  @Test
  void aMissingFileIsNamed() {
    ReleaseReader reader = new ReleaseReader(name -> Optional.empty());
    assertEquals(
        "catalog resource releases.json: is missing",
        assertThrows(IllegalStateException.class, reader::releases).getMessage());
  }
}
