package apim.designer.desk.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class LanguageTest {
  private static final String LETTERS =
      "ab z09 \t#\"'\\$={}[]();:<>/-_.*`!|,+é\uD83D\uDE00\u0000https://BEGIN -----";

  @ParameterizedTest
  @EnumSource
  void thePiecesOfALinePutTogetherAreTheLine(Language language) {
    Random random = new Random(4);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder line = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        line.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      assertEquals(
          line.toString(),
          language.tokens(line.toString()).stream().map(Token::text).collect(Collectors.joining()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLineAsLongAsAFileIsColouredOrLeftAloneButNeverRefused(Language language) {
    String line = "\"" + "a\\\\b".repeat(100_000);
    assertEquals(
        line, language.tokens(line).stream().map(Token::text).collect(Collectors.joining()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "NGINX ~ listen 443 ssl; # why ~ KEYWORD listen|NUMBER 443|COMMENT # why",
        "NGINX ~ return 308 https://a$request_uri; ~ KEYWORD return|NUMBER 308|VARIABLE"
            + " $request_uri",
        "NGINX ~ log_format a \"x # y\"; ~ KEYWORD log_format|STRING \"x # y\"",
        "TOML ~ [server] ~ KEYWORD [server]",
        "TOML ~ offset = 10 # ten ~ VARIABLE offset|NUMBER 10|COMMENT # ten",
        "TOML ~ url = \"https://a#b\" ~ VARIABLE url|STRING \"https://a#b\"",
        "SHELL ~ if [ \"$1\" ]; then # so ~ KEYWORD if|STRING \"$1\"|KEYWORD then|COMMENT # so",
        "MARKDOWN ~ ## The nodes ~ KEYWORD ## The nodes",
        "MARKDOWN ~ see `a b` and https://a.b/c ~ STRING `a b`|VARIABLE https://a.b/c",
        "JSON ~ \"port\": 443, ~ VARIABLE \"port\"|NUMBER 443",
        "JSON ~ \"id\": \"lb-1\" ~ VARIABLE \"id\"|STRING \"lb-1\"",
        "XML ~ <rect x=\"1\"/> ~ KEYWORD <rect|VARIABLE x|STRING \"1\"|KEYWORD />",
        "PEM ~ -----BEGIN CERTIFICATE----- ~ KEYWORD -----BEGIN CERTIFICATE-----",
        "PEM ~ MIIBIjANBgkqhkiG9w0BAQEF ~ STRING MIIBIjANBgkqhkiG9w0BAQEF",
        "PEM ~ Key: EC ~ VARIABLE Key:"
      })
  void aLanguageColoursWhatIsSpecialInIt(Language language, String line, String expected) {
    assertEquals(
        expected,
        language.tokens(line).stream()
            .filter(token -> token.kind() != Token.Kind.PLAIN)
            .map(token -> token.kind() + " " + token.text().strip())
            .collect(Collectors.joining("|")));
  }

  @ParameterizedTest
  @CsvSource({
    "load-balancers/lb-1/nginx.conf, NGINX",
    "nodes/a/deployment.toml, TOML",
    "nodes/a/deployment.toml.edits, TOML",
    "nodes/a/install.sh, SHELL",
    "README.md, MARKDOWN",
    "design.apimtopology, JSON",
    "diagram.svg, XML",
    "ca/ca.crt, PEM",
    "MANIFEST.sha256, CHECKSUMS",
    "something, TEXT"
  })
  void theLanguageFollowsTheName(String path, Language language) {
    assertEquals(language, Language.of(path));
  }

  @Test
  void aChecksumIsTold() {
    assertTrue(
        Language.CHECKSUMS.tokens("0".repeat(64) + "  a").getFirst().kind() == Token.Kind.NUMBER);
  }
}
