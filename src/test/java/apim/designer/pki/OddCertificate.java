package apim.designer.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Certificates that the issuer would never make, self-signed; sound until something is made odd.
final class OddCertificate {
  final Instant now;
  String key = "EC";
  int keySize = 256;
  String signature = "SHA256withECDSA";
  String subject = "CN=api.example.com";
  String[] names = {"api.example.com"};
  KeyPurposeId purpose = KeyPurposeId.id_kp_serverAuth;
  int usage = KeyUsage.digitalSignature;
  boolean authority = false;
  boolean published = false;
  String[] permitted = {};
  Duration validity = Duration.ofDays(365);

  OddCertificate(Instant now) {
    this.now = now;
  }

  record Made(String certificate, String key) {}

  Made made() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(key);
    if (keySize > 0) {
      generator.initialize(keySize);
    }
    KeyPair pair = generator.generateKeyPair();
    X500Name name = new X500Name(subject);
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            name,
            new BigInteger(100, new SecureRandom()),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.minus(Duration.ofDays(1)).plus(validity)),
            name,
            SubjectPublicKeyInfo.getInstance(
                published ? publishedKey() : pair.getPublic().getEncoded()));
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
    if (names.length > 0) {
      GeneralName[] all = new GeneralName[names.length];
      for (int i = 0; i < names.length; i++) {
        all[i] = new GeneralName(GeneralName.dNSName, names[i]);
      }
      builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(all));
    }
    if (permitted.length > 0) {
      GeneralSubtree[] trees = new GeneralSubtree[permitted.length];
      for (int i = 0; i < permitted.length; i++) {
        trees[i] = new GeneralSubtree(new GeneralName(GeneralName.dNSName, permitted[i]));
      }
      builder.addExtension(Extension.nameConstraints, true, new NameConstraints(trees, null));
    }
    var signer = new JcaContentSignerBuilder(signature).build(pair.getPrivate());
    return new Made(
        Pem.encode("CERTIFICATE", builder.build(signer).getEncoded()),
        Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded()));
  }

  /// The public half of the key in wso2carbon.jks of API-M 4.7.0.
  static byte[] publishedKey() throws IOException {
    return Pem.blocks(Files.readString(Path.of("src/test/resources/pki/wso2carbon-4.7.0.pub")))
        .getFirst()
        .der();
  }
}
