package apim.designer.pki;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;

/// What our certificates say: CA/Browser Forum baseline requirements §7.1.2 and RFC 5280 §4.2.
final class CertificateProfile {
  // X.520 ub-common-name
  private static final int LONGEST_COMMON_NAME = 64;

  private CertificateProfile() {}

  /// The first name as common name, or an empty subject where it is too long.
  static X500Name subject(CertificateRequest request) {
    String name = request.names().getFirst();
    return name.length() > LONGEST_COMMON_NAME
        ? new X500NameBuilder(BCStyle.INSTANCE).build()
        : commonName(name);
  }

  /// The same, never empty: an issuer must have a name (RFC 5280 §4.1.2.4).
  static X500Name selfSignedSubject(CertificateRequest request) {
    X500Name subject = subject(request);
    return isEmpty(subject)
        ? new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.O, "Self-signed by API-M Topology Designer")
            .build()
        : subject;
  }

  static X500Name authoritySubject(String name) {
    if (name.isBlank()
        || name.length() > LONGEST_COMMON_NAME
        || !name.equals(Wording.printable(name))) {
      throw new IllegalArgumentException(
          "the name of a certificate authority has 1 to 64 visible characters");
    }
    return commonName(name);
  }

  static Extensions selfSignedLeaf(
      CertificateRequest request, X500Name subject, SubjectPublicKeyInfo publicKey) {
    return extensions(
        leaf -> {
          addLeaf(leaf, request, isEmpty(subject));
          leaf.addExtension(Extension.subjectKeyIdentifier, false, keyIdentifier(publicKey));
        });
  }

  static Extensions issuedLeaf(
      CertificateRequest request, SubjectPublicKeyInfo publicKey, X509Certificate issuer) {
    return extensions(
        leaf -> {
          addLeaf(leaf, request, isEmpty(subject(request)));
          leaf.addExtension(Extension.subjectKeyIdentifier, false, keyIdentifier(publicKey));
          leaf.addExtension(
              Extension.authorityKeyIdentifier,
              false,
              new AuthorityKeyIdentifier(keyIdentifier(issuer)));
        });
  }

  static Extensions requested(CertificateRequest request) {
    return extensions(leaf -> addLeaf(leaf, request, isEmpty(subject(request))));
  }

  static Extensions authority(SubjectPublicKeyInfo publicKey) {
    return extensions(
        authority -> {
          authority.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
          authority.addExtension(
              Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
          SubjectKeyIdentifier id = keyIdentifier(publicKey);
          authority.addExtension(Extension.subjectKeyIdentifier, false, id);
          authority.addExtension(
              Extension.authorityKeyIdentifier,
              false,
              new AuthorityKeyIdentifier(id.getKeyIdentifier()));
        });
  }

  private static void addLeaf(
      ExtensionsGenerator leaf, CertificateRequest request, boolean withoutSubject)
      throws IOException {
    leaf.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    // TLS 1.3 and ECDHE only ever sign; keyEncipherment is for the RSA key transport that our
    // cipher list leaves out.
    leaf.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    leaf.addExtension(
        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    // Critical where the subject is empty: RFC 5280 §4.2.1.6.
    leaf.addExtension(
        Extension.subjectAlternativeName, withoutSubject, alternativeNames(request.names()));
  }

  private static GeneralNames alternativeNames(List<String> names) {
    return new GeneralNames(
        names.stream()
            .map(SubjectName::of)
            .map(CertificateProfile::generalName)
            .toArray(GeneralName[]::new));
  }

  static GeneralName generalName(SubjectName name) {
    return switch (name) {
      case SubjectName.Dns(String text) -> new GeneralName(GeneralName.dNSName, text);
      case SubjectName.Ip(var address) ->
          new GeneralName(GeneralName.iPAddress, new DEROctetString(address.getAddress()));
    };
  }

  private static SubjectKeyIdentifier keyIdentifier(SubjectPublicKeyInfo publicKey) {
    return new BcX509ExtensionUtils().createSubjectKeyIdentifier(publicKey);
  }

  private static byte[] keyIdentifier(X509Certificate issuer) {
    byte[] extension = issuer.getExtensionValue(Extension.subjectKeyIdentifier.getId());
    return extension == null
        ? keyIdentifier(SubjectPublicKeyInfo.getInstance(issuer.getPublicKey().getEncoded()))
            .getKeyIdentifier()
        : SubjectKeyIdentifier.getInstance(ASN1OctetString.getInstance(extension).getOctets())
            .getKeyIdentifier();
  }

  private static X500Name commonName(String name) {
    return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
  }

  private static boolean isEmpty(X500Name subject) {
    return subject.getRDNs().length == 0;
  }

  private interface Filling {
    void fill(ExtensionsGenerator generator) throws IOException;
  }

  private static Extensions extensions(Filling filling) {
    ExtensionsGenerator generator = new ExtensionsGenerator();
    try {
      filling.fill(generator);
    } catch (IOException e) {
      throw new IllegalStateException("an extension has no encoding", e);
    }
    return generator.generate();
  }
}
