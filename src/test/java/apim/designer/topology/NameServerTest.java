package apim.designer.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is a name server, and how it is written.
final class NameServerTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.2, 10.0.0.2, 53",
    "10.0.0.2:53, 10.0.0.2, 53",
    "127.0.0.1:8600, 127.0.0.1:8600, 8600",
    "2001:DB8:0::2, [2001:db8::2], 53",
    "[::1], [::1], 53",
    "[::1]:5353, [::1]:5353, 5353"
  })
  void anAddressWithOrWithoutAPortIsOne(String text, String written, int port) {
    NameServer server = NameServer.of(text);
    assertEquals(written, server.toString());
    assertEquals(port, server.port());
    assertEquals(server, NameServer.of(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dns.example.com",
        "dns:53",
        "10.0.0.2:0",
        "10.0.0.2:65536",
        "10.0.0.2:",
        "10.0.0",
        "10.0.0.2 valid=1s",
        "10.0.0.2;",
        "[::1",
        "[dns]:53",
        "::1]:53",
        "10.0.0.0/8"
      })
  void everythingElseIsRefusedWithItsForm(String text) {
    var refused = assertThrows(IllegalArgumentException.class, () -> NameServer.of(text));
    assertTrue(refused.toString().contains(": a name server is an IP address"), refused.toString());
  }

  @Test
  void aNameIsNone() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new NameServer(new Address.Named("dns.example.com"), NameServer.DNS));
  }
}
