package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.FileName;
import java.time.LocalDate;
import java.util.stream.Stream;

/// A provided certificate or key that is not among the files of the design.
record CertificateFileMissing() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "certificate-file-missing",
        Severity.ERROR,
        "NGINX does not start without its certificate and key.",
        Sources.CERTIFICATE_KEY);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return ProvidedFiles.all(deployment)
        .flatMap(files -> files.missing(deployment).map(file -> finding(files, file)));
  }

  private Finding finding(ProvidedFiles files, FileName file) {
    return finding(
        files.instance().ref(),
        "The file "
            + file
            + " of "
            + files.instance().id()
            + " is not beside the design or cannot be read; choose it in the properties of "
            + files.instance().id()
            + ".",
        files.signingRequest());
  }
}
