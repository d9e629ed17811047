package apim.designer.pki;

import java.security.PublicKey;
import java.security.interfaces.RSAKey;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/// How strong a public key is, and whether browsers take it: RSA from 2048 bits, P-256, P-384 and
/// P-521 (CA/Browser Forum baseline requirements §6.1.5).
record KeyStrength(String description, Verdict verdict) {
  enum Verdict {
    STRONG,
    WEAK,
    UNSUPPORTED
  }

  private static final int SMALLEST_RSA = 2048;

  // SEC 2 §2, by object identifier
  private static final Map<String, String> CURVES =
      Map.of(
          "1.2.840.10045.3.1.7", "P-256",
          "1.3.132.0.34", "P-384",
          "1.3.132.0.35", "P-521");

  static KeyStrength of(PublicKey key) {
    if (key instanceof RSAKey rsa && key.getAlgorithm().equals("RSA")) {
      int bits = rsa.getModulus().bitLength();
      return new KeyStrength("RSA " + bits, bits < SMALLEST_RSA ? Verdict.WEAK : Verdict.STRONG);
    }
    try {
      var algorithm = SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm();
      if (algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
        String curve =
            algorithm.getParameters() instanceof ASN1ObjectIdentifier id
                ? CURVES.get(id.getId())
                : null;
        return curve == null
            ? new KeyStrength("EC on an uncommon curve", Verdict.UNSUPPORTED)
            : new KeyStrength("EC " + curve, Verdict.STRONG);
      }
    } catch (RuntimeException e) {
      return new KeyStrength("an unknown kind", Verdict.UNSUPPORTED);
    }
    return new KeyStrength(Wording.printable(key.getAlgorithm()), Verdict.UNSUPPORTED);
  }
}
