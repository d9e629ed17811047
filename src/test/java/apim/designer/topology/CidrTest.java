package apim.designer.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CidrTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.5/8, 10.0.0.0/8",
    "10.0.0.5, 10.0.0.5/32",
    "255.255.255.255/1, 128.0.0.0/1",
    "255.255.255.255/31, 255.255.255.254/31",
    "203.0.113.77/27, 203.0.113.64/27",
    "1.2.3.4/0, 0.0.0.0/0",
    "2001:db8:1:2:3:4:5:6/33, 2001:db8::/33",
    "2001:db8:ffff::1/34, 2001:db8:c000::/34",
    "::ffff:a00:5/100, ::ffff:0:0/100",
    "fe80::1/128, fe80::1/128",
    "ffff::/0, ::/0"
  })
  void aRangeIsNamedByItsFirstAddressWhenMasked(String range, String masked) {
    assertEquals(masked, Cidr.of(range).masked().toString());
  }

  /// Host bits are what nginx warns of: "low address bits of … are meaningless".
  @Test
  void noHostBitIsLeft() {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
      random.nextBytes(bytes);
      if (bytes.length == 16) {
        bytes[0] = 0x20;
      }
      int bits = bytes.length * 8;
      int length = random.nextInt(bits + 1);
      Cidr masked = new Cidr(Address.of(text(bytes)), length).masked();
      BigInteger number = number(masked.address());
      assertEquals(
          new BigInteger(1, bytes).shiftRight(bits - length),
          number.shiftRight(bits - length),
          masked.toString());
      assertEquals(
          BigInteger.ZERO, number.mod(BigInteger.ONE.shiftLeft(bits - length)), masked.toString());
    }
  }

  private static String text(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes).getHostAddress();
    } catch (java.net.UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private static BigInteger number(Address address) {
    return new BigInteger(1, InetAddress.ofLiteral(address.value()).getAddress());
  }
}
