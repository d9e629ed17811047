package apim.designer.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A self-signed certificate that a customer might bring, with its key.
public record TestCertificate(String certificate, String key) {
  /// What the certificate is like; sound for the base design until something is changed.
  public record Wish(
      String algorithm,
      int size,
      String signature,
      LocalDate from,
      int days,
      boolean authority,
      KeyPurposeId purpose,
      List<String> names) {
    public Wish with(LocalDate newFrom, int newDays) {
      return new Wish(algorithm, size, signature, newFrom, newDays, authority, purpose, names);
    }

    public Wish withNames(String... newNames) {
      return new Wish(
          algorithm, size, signature, from, days, authority, purpose, List.of(newNames));
    }

    Wish withKey(String newAlgorithm, int newSize, String newSignature) {
      return new Wish(newAlgorithm, newSize, newSignature, from, days, authority, purpose, names);
    }

    public Wish withPurpose(KeyPurposeId newPurpose) {
      return new Wish(algorithm, size, signature, from, days, authority, newPurpose, names);
    }

    Wish ofAuthority() {
      return new Wish(algorithm, size, signature, from, days, true, purpose, names);
    }
  }

  public static final Wish SOUND =
      new Wish(
          "EC",
          256,
          "SHA256withECDSA",
          Checked.TODAY.minusDays(30),
          365,
          false,
          KeyPurposeId.id_kp_serverAuth,
          List.of("portals.example.com", "gw.example.com"));

  public static TestCertificate of(Wish wish) {
    return of(wish, Optional.empty());
  }

  /// A certificate for the key in wso2carbon.jks of API-M 4.7.0; the key that comes with it is
  /// another.
  static TestCertificate forPublishedKey() {
    try {
      String pem = Files.readString(Path.of("src/test/resources/pki/wso2carbon-4.7.0.pub"));
      return of(
          SOUND,
          Optional.of(Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TestCertificate of(Wish wish, Optional<byte[]> otherKey) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(wish.algorithm());
      if (wish.size() > 0) {
        generator.initialize(wish.size());
      }
      KeyPair pair = generator.generateKeyPair();
      X500Name name = new X500Name("CN=portals.example.com");
      X509v3CertificateBuilder builder =
          new X509v3CertificateBuilder(
              name,
              BigInteger.TEN,
              date(wish.from()),
              date(wish.from().plusDays(wish.days())),
              name,
              SubjectPublicKeyInfo.getInstance(otherKey.orElseGet(pair.getPublic()::getEncoded)));
      builder.addExtension(
          Extension.basicConstraints, true, new BasicConstraints(wish.authority()));
      builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(wish.purpose()));
      if (!wish.names().isEmpty()) {
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(
                wish.names().stream()
                    .map(dns -> new GeneralName(GeneralName.dNSName, dns))
                    .toArray(GeneralName[]::new)));
      }
      var signer = new JcaContentSignerBuilder(wish.signature()).build(pair.getPrivate());
      return new TestCertificate(
          pem("CERTIFICATE", builder.build(signer).getEncoded()),
          pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    } catch (GeneralSecurityException
        | IOException
        | org.bouncycastle.operator.OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Date date(LocalDate day) {
    return Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  private static String pem(String label, byte[] der) {
    byte[] newline = "\n".getBytes(StandardCharsets.US_ASCII);
    return "-----BEGIN "
        + label
        + "-----\n"
        + Base64.getMimeEncoder(64, newline).encodeToString(der)
        + "\n-----END "
        + label
        + "-----\n";
  }
}
