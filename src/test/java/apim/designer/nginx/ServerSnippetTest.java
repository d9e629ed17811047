package apim.designer.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServerSnippetTest {
  private static ServerSnippet read(String text) {
    return ServerSnippet.read(
        "extra.conf", text, Target.openSource(new Version(1, 22, 1)), Set.of("/", "/gateway/"));
  }

  @Test
  void whatMayStandInAServerIsTakenAsItIs() {
    String text =
        """
        # Our own
        add_header X-A "b; } c";

        location = /health {
            return 200 up;
        }
        """;
    ServerSnippet snippet = read(text);
    assertEquals(List.of(), snippet.faults());
    assertEquals(Set.of("= /health"), snippet.locations());
    assertEquals(text, Printer.print(snippet.statements()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          add_header A 1; } server { | 1
          location /x { | 1
          worker_processes 4; | 1
          upstream u { server a; } | 1
          no_such_directive on; | 1
          gzip maybe; | 1
          sticky cookie a; | 1
          listen 8080; | 1
          server_name b.example.com; | 1
          ssl_certificate /a.crt; | 1
          client_max_body_size 1m; | 1
          location / { return 200; } | 1
          location ^~ /gateway/ { return 200; } | 1
          """)
  void whatCannotStandThereIsLeftOutWithItsLine(String text, int line) {
    ServerSnippet snippet = read(text);
    assertEquals(List.of(), snippet.statements());
    assertEquals(line, snippet.faults().getFirst().line());
    assertTrue(!snippet.faults().getFirst().message().contains("extra.conf"));
  }

  @Test
  void everyFaultIsNamedWithTheLineWhereItStands() {
    assertEquals(
        List.of(2, 4),
        read("gzip on;\nlisten 80;\n\nworker_processes 1;\n").faults().stream()
            .map(ServerSnippet.Fault::line)
            .sorted()
            .toList());
  }
}
