package apim.designer.topology;

import java.util.Arrays;
import java.util.Optional;

/// Whether a site asks clients for a certificate of their own.
///
/// @param caFile the certificates that may have issued it, in the folder beside the design
public record ClientCertificates(Mode mode, Optional<FileName> caFile) {
  /// No certificate is asked for.
  public static final ClientCertificates NONE = new ClientCertificates(Mode.NONE, Optional.empty());

  /// What happens to a client without one.
  public enum Mode {
    NONE("none"),
    OPTIONAL("optional"),
    REQUIRED("required");

    private final String id;

    Mode(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }

    public static Optional<Mode> of(String id) {
      return Arrays.stream(values()).filter(mode -> mode.id.equals(id)).findFirst();
    }
  }

  public boolean areAskedFor() {
    return mode != Mode.NONE;
  }

  public ClientCertificates withMode(Mode newMode) {
    return new ClientCertificates(newMode, caFile);
  }

  public ClientCertificates withCaFile(Optional<FileName> newCaFile) {
    return new ClientCertificates(mode, newCaFile);
  }
}
