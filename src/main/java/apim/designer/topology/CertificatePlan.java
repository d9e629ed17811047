package apim.designer.topology;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where the certificate of a load balancer comes from.
public sealed interface CertificatePlan {
  /// As it is written in a design file.
  String source();

  /// The files that it names: the certificate, then its key.
  default List<FileName> files() {
    return List.of();
  }

  /// A plan under which the bundle makes the key.
  sealed interface Made extends CertificatePlan {
    KeyAlgorithm key();

    /// Whether the key is written encrypted, with its passphrase in a file beside it.
    boolean encryptedKey();
  }

  /// A plan under which the bundle also makes the certificate, valid for some days.
  sealed interface Issued extends Made {
    Days days();
  }

  record SelfSigned(KeyAlgorithm key, Days days, boolean encryptedKey) implements Issued {
    @Override
    public String source() {
      return "self-signed";
    }
  }

  /// A certificate authority of the bundle's own signs the load balancer's certificate.
  record PrivateCa(KeyAlgorithm key, Days days, boolean encryptedKey) implements Issued {
    @Override
    public String source() {
      return "private-ca";
    }
  }

  /// A key and a signing request, for a certificate authority of the customer's.
  record SigningRequest(KeyAlgorithm key, boolean encryptedKey) implements Made {
    @Override
    public String source() {
      return "csr";
    }
  }

  /// Files that the customer has already.
  record Provided(FileName certificateFile, FileName keyFile) implements CertificatePlan {
    @Override
    public String source() {
      return "provided";
    }

    @Override
    public List<FileName> files() {
      return List.of(certificateFile, keyFile);
    }
  }

  /// The kind and size of a private key.
  enum KeyAlgorithm {
    EC_P256("ec-p256"),
    EC_P384("ec-p384"),
    RSA_2048("rsa-2048"),
    RSA_3072("rsa-3072"),
    RSA_4096("rsa-4096");

    private final String id;

    KeyAlgorithm(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }

    public static Optional<KeyAlgorithm> of(String id) {
      return Arrays.stream(values()).filter(key -> key.id.equals(id)).findFirst();
    }
  }
}
