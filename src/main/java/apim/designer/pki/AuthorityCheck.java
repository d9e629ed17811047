package apim.designer.pki;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;
import org.jspecify.annotations.Nullable;

/// Whether clients would take what an authority issues: an authority that somebody else made may be
/// weak, short of life, or not allowed to sign for a name.
record AuthorityCheck(X509Certificate authority) {
  private static final String ANY_PURPOSE = "2.5.29.37.0";
  private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";

  // In the bits of a key usage, RFC 5280 §4.2.1.3
  private static final int SIGNS_CERTIFICATES = 5;

  /// Throws IllegalArgumentException, with a sentence, for the first thing that is wrong.
  ///
  /// @param now when the certificate is issued
  /// @param last when it is to end
  void requireFitFor(CertificateRequest request, Instant now, Instant last) {
    requireValid(now);
    requireStrong();
    requireMaySign();
    requireAsLong(request, now, last);
    requireNames(request.names());
  }

  private void requireValid(Instant now) {
    Instant first = authority.getNotBefore().toInstant();
    Instant last = authority.getNotAfter().toInstant();
    if (last.isBefore(now) || first.isAfter(now)) {
      throw new IllegalArgumentException(
          "the certificate authority is not valid now (it is from "
              + first
              + " to "
              + last
              + "); make a new one, and have clients trust it");
    }
  }

  private void requireStrong() {
    KeyStrength strength = KeyStrength.of(authority.getPublicKey());
    switch (strength.verdict()) {
      case STRONG -> {}
      case WEAK ->
          throw new IllegalArgumentException(
              "the certificate authority has a weak key ("
                  + strength.description()
                  + "), so clients refuse what it signs; make a new one, and have clients trust"
                  + " it");
      case UNSUPPORTED ->
          throw new IllegalArgumentException(
              "the certificate authority has a key that browsers do not support ("
                  + strength.description()
                  + "); make a new one, and have clients trust it");
    }
  }

  private void requireMaySign() {
    boolean @Nullable [] usage = authority.getKeyUsage();
    if ((usage != null && !usage[SIGNS_CERTIFICATES]) || !isForServers()) {
      throw new IllegalArgumentException(
          "the certificate authority may not sign certificates for servers (its key usage lacks"
              + " certificate signing, or its extended key usage server authentication); make a new"
              + " one, and have clients trust it");
    }
  }

  private boolean isForServers() {
    try {
      List<String> purposes = authority.getExtendedKeyUsage();
      return purposes == null
          || purposes.contains(SERVER_AUTHENTICATION)
          || purposes.contains(ANY_PURPOSE);
    } catch (CertificateParsingException | RuntimeException e) {
      return false;
    }
  }

  private void requireAsLong(CertificateRequest request, Instant now, Instant last) {
    Instant end = authority.getNotAfter().toInstant();
    if (end.isBefore(last)) {
      long left = Duration.between(now, end).toDays();
      throw new IllegalArgumentException(
          "the certificate authority ends on "
              + LocalDate.ofInstant(end, ZoneOffset.UTC)
              + ", before a certificate of "
              + request.days()
              + " days for "
              + Wording.printable(request.names().getFirst())
              + (left > 0 ? " does; set its days to at most " + left + ", or make" : " does; make")
              + " a new authority, and have clients trust it");
    }
  }

  private void requireNames(List<String> names) {
    PKIXNameConstraintValidator validator = new PKIXNameConstraintValidator();
    try {
      constrain(validator);
      for (String name : names) {
        GeneralName general = CertificateProfile.generalName(SubjectName.of(withoutWildcard(name)));
        validator.checkPermitted(general);
        validator.checkExcluded(general);
      }
    } catch (NameConstraintValidatorException | RuntimeException e) {
      throw new IllegalArgumentException(
          "the certificate authority may not sign for all of "
              + Wording.printable(String.join(", ", names))
              + " (its name constraints leave some out), so clients refuse what it signs; make a"
              + " new one, and have clients trust it",
          e);
    }
  }

  /// A wildcard is allowed where the domain below which it stands is.
  private static String withoutWildcard(String name) {
    return name.startsWith("*.") ? name.substring(2) : name;
  }

  private void constrain(PKIXNameConstraintValidator validator) {
    byte[] extension = authority.getExtensionValue(Extension.nameConstraints.getId());
    if (extension == null) {
      return;
    }
    NameConstraints constraints =
        NameConstraints.getInstance(ASN1OctetString.getInstance(extension).getOctets());
    GeneralSubtree[] permitted = constraints.getPermittedSubtrees();
    if (permitted != null) {
      validator.intersectPermittedSubtree(permitted);
    }
    GeneralSubtree[] excluded = constraints.getExcludedSubtrees();
    if (excluded != null) {
      for (GeneralSubtree one : excluded) {
        validator.addExcludedSubtree(one);
      }
    }
  }
}
