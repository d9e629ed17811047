package apim.designer.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.nginx.Includes.IncludedFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ParserTest {
  @Test
  void wordsAreReadAsNginxReadsThem() {
    assertEquals(List.of("a", "b"), words("a b;"));
    assertEquals(List.of("a b", "c'd", ""), words("\"a b\" \"c'd\" '';"));
    assertEquals(List.of("a\"b", "c"), words("a\"b c;"));
    assertEquals(List.of("\t\r\n\"'\\", "\\.\\d\\;"), words("\"\\t\\r\\n\\\"\\'\\\\\" \\.\\d\\;;"));
    assertEquals(List.of("a}b", "c#d"), words("a}b c#d;"));
    assertEquals(List.of("${host}x", "a${b}"), words("${host}x a${b};"));
    assertEquals(List.of("($a", "=", "b", ")"), words("($a = \"b\") ;"));
    assertEquals(List.of("a", "b\nc"), words("a\r\n\t'b\nc';"));
    assertEquals(List.of("\\ a"), words("\\ a;"));
    assertEquals(List.of("$"), words("$;"));
  }

  @Test
  void argumentsWithVariablesAreTakenApart() {
    Directive directive = (Directive) parse("x $host https://$host:8080/$1a plain a$;").getFirst();
    assertEquals(
        List.of(
            Argument.syntax("$host"),
            Argument.joined(
                Argument.text("https://"),
                Argument.syntax("$host"),
                Argument.text(":8080/"),
                Argument.syntax("$1"),
                Argument.text("a")),
            Argument.text("plain"),
            Argument.joined(Argument.text("a"), Argument.syntax("$"))),
        directive.arguments());
  }

  @Test
  void aForeignFileKeepsItsMeaningAndPrintsTheSameTwice() {
    String foreign =
        """
        user  www-data;   # a comment behind
        events { worker_connections 768; }
        http {
            log_format main '$remote_addr - $remote_user [$time_local] "$request" '
                            '$status "$http_user_agent"';
            log_format json escape=json '{"host":"$host","status":$status}';
            map $http_upgrade $connection_upgrade { default upgrade; '' close; ~^x{2}$ "a b"; }
            server {
                listen 80 default_server; server_name _ ~^(?<sub>.+)\\.example\\.com$;
                ## two hashes
                #no space
                if ($http_user_agent ~* "(bot|crawl) er") { return 403; }
                if ($request_method = "POST") { set $x "a;b"; }
                location ~* \\.(?:jpg|png)$ { expires 30d; add_header Cache-Control "public, a=\\"b\\""; }
                location /api { rewrite ^/api/(.*)$ /$1 break; # between
                    proxy_pass
                       http://back # inside
                       ; }
            }
        }
        """
            // A brace without a quote is no word of nginx.
            .replace("~^x{2}$", "\"~^x{2}$\"");
    String once = Printer.print(parse(foreign));
    assertEquals(once, Printer.print(parse(once)));
    assertTrue(once.contains("    \"\" close;\n"), once);
    assertTrue(once.contains("if ($http_user_agent ~* \"(bot|crawl) er\" ) {"), once);
    assertTrue(once.contains("server_name _ ~^(?<sub>.+)\\.example\\.com$;"), once);
    assertTrue(once.contains("location ~* \\.(?:jpg|png)$ {"), once);
    assertTrue(once.contains("## two hashes"), once);
    assertTrue(once.contains("# no space"), once);
    assertTrue(once.contains("# inside\n"), once);
    assertTrue(once.contains("proxy_pass http://back;"), once);
    assertTrue(
        once.contains("json \"{\\\"host\\\":\\\"$host\\\",\\\"status\\\":$status}\";"), once);
  }

  @Test
  void everyStatementKnowsItsLine() {
    ParsedConfig config =
        Parser.parse("a.conf", "# c\nhttp {\n  x\n  1;\n  x 1;\n}\n", Includes.NONE);
    Block http = (Block) config.statements().get(1);
    assertEquals(new Place("a.conf", 1), config.placeOf(config.statements().getFirst()));
    assertEquals(new Place("a.conf", 2), config.placeOf(http));
    assertEquals(new Place("a.conf", 3), config.placeOf(http.body().get(0)));
    assertEquals(new Place("a.conf", 5), config.placeOf(http.body().get(1)));
    Directive equal = Directive.of("x", Argument.text("1"));
    assertEquals(equal, http.body().get(0));
    assertThrows(IllegalArgumentException.class, () -> config.placeOf(equal));
  }

  @Test
  void includesAreFollowedInTheirPlace() {
    Map<String, List<IncludedFile>> files =
        Map.of(
            "conf.d/*.conf",
            List.of(
                new IncludedFile("conf.d/a.conf", "\na 1;"),
                new IncludedFile("conf.d/b.conf", "b { include deep; }")),
            "deep",
            List.of(new IncludedFile("deep", "c 1; # here")));
    ParsedConfig config =
        Parser.parse(
            "nginx.conf",
            "x 1; http { include conf.d/*.conf; include missing; } y 1;",
            pattern -> files.getOrDefault(pattern, List.of()));
    Block http = (Block) config.statements().get(1);
    assertEquals(
        """
        http {
            a 1;

            b {
                c 1;
                # here
            }

            include missing;
        }
        """,
        Printer.print(List.of(http)));
    assertEquals(new Place("conf.d/a.conf", 2), config.placeOf(http.body().getFirst()));
    assertEquals(3, config.statements().size());
  }

  @Test
  void faultsAreReportedWithPlaceAndCure() {
    refused("a 1;\n}", "x.conf:2: a closing brace without an opening one");
    refused("a {\n b 1;\n", "x.conf:3: the file ends inside the block \"a\" of line 1");
    refused("a 1", "x.conf:1: the file ends inside a directive");
    refused("a {\n b 1\n}", "x.conf:3: a closing brace inside a directive");
    refused("\na \"b;\n\n", "x.conf:2: a quote is never closed");
    refused("a 'b\\", "x.conf:1: a quote is never closed");
    refused("a \"b\"c;", "x.conf:1: \"c\" right after a closing quote");
    refused(";", "x.conf:1: a semicolon without a directive");
    refused("{", "x.conf:1: an opening brace without a directive");
    refused("a\n\0;", "x.conf:2: the file contains a NUL character");
    refused("\ufeffa 1;", "x.conf:1: the file starts with a byte order mark");
    refused("a \"${b\";", "x.conf:1: a dollar sign before this text would make it a variable");
    refused("a " + "x".repeat(5000) + ";", "x.conf:1: nginx reads at most 4,000 bytes as one word");
    refused("a {\n content_by_lua_block { x = { } } }", "x.conf:2: the body of \"content_by_lua");
    refused("# " + "x".repeat(5000), "x.conf:1: a comment has at most 4,000 bytes");
  }

  @Test
  void hostileSizesAreRefused() {
    refused("a {".repeat(10_000), "x.conf:1: more than 100 blocks inside each other");
    refused("a { ".repeat(10_000) + "}".repeat(10_000), "more than 100 blocks inside each other");
    refused("a 1;\n".repeat(3_300_000), "the configuration is too large");
    refused("a;".repeat(600_000), "the configuration is too large");
  }

  @Test
  void includesInACircleAndWithoutEndAreRefused() {
    NginxSyntaxException circle =
        assertThrows(
            NginxSyntaxException.class,
            () ->
                Parser.parse(
                    "a",
                    "include b;",
                    pattern ->
                        List.of(
                            new IncludedFile(
                                pattern, pattern.equals("b") ? "x 1;\ninclude a;" : "y;"))));
    assertEquals("b:2: a includes itself; remove one of the includes", circle.getMessage());
    assertThrows(
        NginxSyntaxException.class,
        () ->
            Parser.parse(
                "a",
                "include 1;",
                pattern -> List.of(new IncludedFile(pattern, "include " + pattern + "1;"))));
    // Each file reads two more: a thousand million files, were there no limit.
    assertThrows(
        NginxSyntaxException.class,
        () ->
            Parser.parse(
                "a",
                "include 1;",
                pattern ->
                    pattern.length() > 15
                        ? List.of()
                        : List.of(
                            new IncludedFile(
                                pattern, "include " + pattern + "1; include " + pattern + "2;"))));
    assertThrows(
        NginxSyntaxException.class,
        () ->
            Parser.parse(
                "a", "x { include b;", pattern -> List.of(new IncludedFile(pattern, "y 1; }"))));
  }

  private static void refused(String text, String message) {
    NginxSyntaxException refusal =
        assertThrows(NginxSyntaxException.class, () -> Parser.parse("x.conf", text, Includes.NONE));
    String actual = String.valueOf(refusal.getMessage());
    assertTrue(actual.contains(message), actual);
    assertTrue(actual.startsWith(refusal.place() + ": "), actual);
  }

  private static List<Statement> parse(String text) {
    return Parser.parse("x.conf", text, Includes.NONE).statements();
  }

  private static List<String> words(String text) {
    Directive directive = (Directive) parse("name " + text).getFirst();
    return directive.arguments().stream().map(Argument::value).toList();
  }
}
