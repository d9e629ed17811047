package apim.designer.pki;

/// What is wrong with a provided certificate or key, and what to do about it.
///
/// @param message one sentence for the user
public record CertificateProblem(Kind kind, String message) {
  /// The fault; each has its own sentence.
  public enum Kind {
    UNREADABLE_CERTIFICATE,
    KEY_IN_CERTIFICATE_FILE,
    UNREADABLE_KEY,
    ENCRYPTED_KEY,
    KEY_MISMATCH,
    PUBLISHED_KEY,
    CHAIN_ORDER,
    NO_ALTERNATIVE_NAMES,
    NAME_MISSING,
    EXPIRED,
    EXPIRES_SOON,
    NOT_YET_VALID,
    WEAK_KEY,
    UNSUPPORTED_KEY,
    WEAK_SIGNATURE,
    NOT_A_SERVER_CERTIFICATE,
    IS_A_CA,
    SELF_SIGNED_CA,
    LONG_VALIDITY
  }
}
