package apim.designer.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which kind of address a text is, and that what is written is read back as the same.
final class AddressTest {
  /// Pieces of addresses and of names, and letters that are folded into others when a name is
  /// encoded: digits of full width, the stop of ideographs, a sharp s.
  private static final List<String> PIECES =
      List.of(
          "0",
          "1",
          "10",
          "255",
          "256",
          "db8",
          "ffff",
          ".",
          ".",
          ".",
          ":",
          "::",
          "a",
          "Z",
          "-",
          "_",
          "[",
          "]",
          "xn--",
          "\u00fc",
          "\u00df",
          "\uff11",
          "\uff10",
          "\uff0e",
          "\u3002",
          "\u2460",
          "\u0130",
          "\ud83d\ude00");

  private static Stream<String> texts() {
    Random random = new Random(20);
    return Stream.generate(
            () ->
                IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining()))
        .limit(60_000);
  }

  private static Optional<Address> read(String text) {
    try {
      return Optional.of(Address.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// A design is written with the value and read again, and people copy what they are shown.
  @Test
  void whatIsWrittenOrShownOfAnAddressIsReadAsThatAddress() {
    int addresses = 0;
    for (String text : texts().toList()) {
      Optional<Address> address = read(text);
      if (address.isPresent()) {
        addresses++;
        assertEquals(address, read(address.get().value()), "value of <" + text + ">");
        assertEquals(address, read(address.get().shown()), "shown of <" + text + ">");
        assertEquals(address, read(address.get().inUrl()), "in a URL, of <" + text + ">");
      }
    }
    assertTrue(addresses > 5_000, addresses + " addresses");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\uff12\uff15\uff16.0.0.1", "1\u30022", "256\uff0e0\uff0e0\uff0e1", "\u2460.2.3"})
  void whatIsNoAddressInPlainDigitsIsNoneInOthers(String text) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Address.of(text));
    assertEquals(
        "an IPv4 address has four numbers from 0 to 255, such as 10.0.0.11", e.getMessage());
  }

  @Test
  void digitsOfFullWidthAreTheAddressThatTheyMean() {
    assertEquals(new Address.Ipv4("10.0.0.1"), Address.of("\uff11\uff10.0.0\u30021"));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, Ipv4, 10.0.0.1",
    "0.0.0.0, Ipv4, 0.0.0.0",
    "::, Ipv6, [::]",
    "[::1], Ipv6, [::1]",
    "fe80::1, Ipv6, [fe80::1]",
    "apim-1, Named, apim-1",
    "10.0.0.1.example, Named, 10.0.0.1.example",
    "10-0-0-1, Named, 10-0-0-1",
    "1e3, Named, 1e3",
    "cafe, Named, cafe"
  })
  void aTextIsOneKindOfAddressAndIpv6AloneHasBracketsInAUrl(
      String text, String kind, String inUrl) {
    Address address = Address.of(text);
    assertEquals(kind, address.getClass().getSimpleName());
    assertEquals(inUrl, address.inUrl());
  }

  @Test
  void aNameOfDigitsAloneIsANameOnlyWhereNobodyTakesItForAnAddress() {
    assertEquals("4711", new Address.Named("4711").value());
    assertThrows(IllegalArgumentException.class, () -> Address.of("4711"));
  }

  @Test
  void aNameHasAtMost253Letters() {
    String longest = "a.".repeat(126) + "a";
    assertEquals(longest, Address.of(longest).value());
    assertThrows(IllegalArgumentException.class, () -> Address.of("a" + longest));
    assertThrows(IllegalArgumentException.class, () -> Address.of("a".repeat(64)));
  }

  /// The JDK reads RFC 4291; an IPv4-mapped address it takes for the IPv4 address.
  @Test
  void everyIpv6AddressIsWrittenSoThatOthersReadTheSameBytes() throws UnknownHostException {
    Random random = new Random(6);
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = new byte[16];
      random.nextBytes(bytes);
      int zeros = random.nextInt(16);
      Arrays.fill(bytes, zeros, zeros + random.nextInt(17 - zeros), (byte) 0);
      bytes[0] = 0x20;
      Address address = Address.of(InetAddress.getByAddress(bytes).getHostAddress());
      assertInstanceOf(Address.Ipv6.class, address);
      assertEquals(
          InetAddress.getByAddress(bytes), InetAddress.ofLiteral(address.value()), address.value());
      assertTrue(address.value().matches("(?!.*::.*::)[0-9a-f:]+"), address.value());
      assertTrue(!address.value().matches("(.*:)?0[0-9a-f].*"), address.value());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
    "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
    "1::3:4:5:6:7:8, 1:0:3:4:5:6:7:8",
    "1:2:3:4:5:6:10.0.0.1, 1:2:3:4:5:6:a00:1",
    "::10.0.0.1, ::a00:1",
    "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
    "0000:0000::0000, ::"
  })
  void aGapStandsForOneGroupAtLeastAndAnIpv4TailForTwo(String text, String canonical) {
    assertEquals(canonical, new Address.Ipv6(text).value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        ":1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4::5:6:7:8",
        "1:2:3:4:5:6:7:10.0.0.1",
        "10.0.0.1::",
        "::g",
        "::00001",
        "::1/64",
        "::\uff11"
      })
  void whatIsNoIpv6AddressIsToldItsForm(String text) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new Address.Ipv6(text));
    assertEquals("an IPv6 address has the form 2001:db8::11", e.getMessage());
  }

  @Test
  void aUrlIsAnsweredWithWhatOfItIsMeant() {
    IllegalArgumentException address =
        assertThrows(
            IllegalArgumentException.class, () -> Address.of("https://10.0.0.11:9443/publisher"));
    assertEquals(
        "an address is no URL; write the host of it alone, such as 10.0.0.11 or apim-1.example.com",
        address.getMessage());
    IllegalArgumentException hostname =
        assertThrows(
            IllegalArgumentException.class, () -> new Hostname("https://api.example.com/"));
    assertEquals(
        "a host name is no URL; write the host of it alone, such as api.example.com",
        hostname.getMessage());
  }
}
