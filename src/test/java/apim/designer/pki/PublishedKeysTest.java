package apim.designer.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPairGenerator;
import java.security.PublicKey;
import org.junit.jupiter.api.Test;

final class PublishedKeysTest {
  @Test
  void eachHasItsFingerprintAndThePlaceWhereItIs() {
    assertEquals(13, PublishedKeys.ALL.size());
    PublishedKeys.ALL.forEach(
        (fingerprint, place) -> {
          assertTrue(fingerprint.matches("[0-9a-f]{64}"), fingerprint);
          assertTrue(
              place.matches("wso2/[a-z-]+:[\\w./-]+/wso2carbon\\.(jks|p12)@v[0-9.]+"), place);
        });
  }

  @Test
  void aKeyThatWasJustMadeIsNotAmongThem() throws Exception {
    assertFalse(
        PublishedKeys.includes(
            KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic()));
  }

  /// A key in hardware shows nothing of itself.
  @Test
  void aKeyThatCannotBeWrittenDownIsNotAmongThem() {
    assertFalse(PublishedKeys.includes(new Hidden()));
  }

  private record Hidden() implements PublicKey {
    @Override
    public String getAlgorithm() {
      return "RSA";
    }

    @Override
    public String getFormat() {
      return "X.509";
    }

    @Override
    @SuppressWarnings("NullAway")
    public byte[] getEncoded() {
      return null;
    }
  }
}
