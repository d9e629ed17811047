package apim.designer.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;

/// Makes keys, signing requests and certificates, at one moment and from one source of chance.
///
/// Profile: CA/Browser Forum baseline requirements §7.1 and RFC 5280.
public final class Issuer {
  // A server whose clock is a little slow must still accept a new certificate.
  private static final Duration CLOCK_SLACK = Duration.ofMinutes(5);

  private final Instant notBefore;
  private final SecureRandom random;

  public Issuer(Instant now, SecureRandom random) {
    this.notBefore = now.minus(CLOCK_SLACK).truncatedTo(ChronoUnit.SECONDS);
    this.random = random;
  }

  public PrivateKeyPem newKey(KeyKind kind) {
    return new PrivateKeyPem(KeyMaterial.made(kind, random).pem());
  }

  /// A new passphrase of 160 bits: letters and digits, fit for one line of nginx's
  /// `ssl_password_file`.
  public String newPassphrase() {
    return new BigInteger(160, random).setBit(160).toString(36);
  }

  /// The key as PKCS#8 PEM under a passphrase: PBES2 with AES-256-CBC and PBKDF2-HMAC-SHA256,
  /// 200000 rounds (RFC 8018). nginx reads it with `ssl_password_file`.
  ///
  /// @throws IllegalArgumentException when the passphrase is empty or does not fit on one line
  public String encrypted(PrivateKeyPem key, String passphrase) {
    return KeyEncryption.encrypted(key.material(), passphrase, random);
  }

  /// A certificate (PEM) that the key signs for itself. Browsers warn of it; clients must be given
  /// the certificate itself.
  public String selfSigned(CertificateRequest request, PrivateKeyPem key) {
    KeyMaterial material = key.material();
    X500Name subject = CertificateProfile.selfSignedSubject(request);
    return certificate(
        subject,
        lastSecond(request.days()),
        subject,
        material.publicKey(),
        CertificateProfile.selfSignedLeaf(request, subject, material.publicKey()),
        material);
  }

  /// A signing request (PEM, PKCS#10) for a certificate authority elsewhere; it asks for the
  /// alternative names and the key usage. The days are for that authority to choose.
  public String signingRequest(CertificateRequest request, PrivateKeyPem key) {
    KeyMaterial material = key.material();
    try {
      return Pem.encode(
          "CERTIFICATE REQUEST",
          new PKCS10CertificationRequestBuilder(
                  CertificateProfile.subject(request), material.publicKey())
              .addAttribute(
                  PKCSObjectIdentifiers.pkcs_9_at_extensionRequest,
                  CertificateProfile.requested(request))
              .build(signer(material))
              .getEncoded());
    } catch (IOException e) {
      throw new IllegalStateException("the signing request has no encoding", e);
    }
  }

  /// A new private certificate authority, which signs servers' certificates and no further
  /// authorities.
  ///
  /// @param name its common name, 1 to 64 characters (X.520 ub-common-name)
  /// @param days 1 to 36500
  public CertificateAuthority newAuthority(String name, KeyKind kind, int days) {
    CertificateRequest.requireDays(days);
    KeyMaterial material = KeyMaterial.made(kind, random);
    X500Name subject = CertificateProfile.authoritySubject(name);
    String certificate =
        certificate(
            subject,
            lastSecond(days),
            subject,
            material.publicKey(),
            CertificateProfile.authority(material.publicKey()),
            material);
    return new CertificateAuthority(certificate, new PrivateKeyPem(material.pem()));
  }

  /// A server's certificate (PEM) that the authority signs.
  ///
  /// @throws IllegalArgumentException with a sentence, when clients would refuse what the authority
  ///   signs, or it ends before the certificate
  public String issued(
      CertificateAuthority authority, CertificateRequest request, PrivateKeyPem key) {
    X509Certificate issuer = authority.read();
    Instant last = lastSecond(request.days());
    new AuthorityCheck(issuer).requireFitFor(request, notBefore.plus(CLOCK_SLACK), last);
    SubjectPublicKeyInfo publicKey = key.material().publicKey();
    KeyMaterial signing = authority.key().material();
    return certificate(
        X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded()),
        last,
        CertificateProfile.subject(request),
        publicKey,
        CertificateProfile.issuedLeaf(request, publicKey, issuer),
        signing);
  }

  private String certificate(
      X500Name issuer,
      Instant notAfter,
      X500Name subject,
      SubjectPublicKeyInfo publicKey,
      Extensions extensions,
      KeyMaterial signing) {
    try {
      X509v3CertificateBuilder builder =
          new X509v3CertificateBuilder(
              issuer, serial(), Date.from(notBefore), Date.from(notAfter), subject, publicKey);
      for (var id : extensions.getExtensionOIDs()) {
        builder.addExtension(extensions.getExtension(id));
      }
      return Pem.encode("CERTIFICATE", builder.build(signer(signing)).getEncoded());
    } catch (IOException e) {
      throw new IllegalStateException("the certificate has no encoding", e);
    }
  }

  // The last second belongs to the validity (RFC 5280 §4.1.2.5).
  private Instant lastSecond(int days) {
    return notBefore.plus(Duration.ofDays(days)).minusSeconds(1);
  }

  // At least 64 bits of chance (baseline requirements §7.1) and under 20 octets (RFC 5280
  // §4.1.2.2).
  private BigInteger serial() {
    return new BigInteger(126, random).setBit(126);
  }

  private ContentSigner signer(KeyMaterial key) {
    try {
      return new JcaContentSignerBuilder(key.signatureAlgorithm())
          .setSecureRandom(random)
          .build(key.forSigning());
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("this Java can not sign with the private key", e);
    }
  }
}
