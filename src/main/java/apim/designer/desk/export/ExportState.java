package apim.designer.desk.export;

import apim.designer.bundle.Passphrase;
import apim.designer.desk.Words;
import apim.designer.disk.Shown;
import apim.designer.pipeline.Outcome;
import apim.designer.session.Exporter;
import apim.designer.session.Progress;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.LoadBalancer;
import apim.designer.validation.AcceptedFinding;
import apim.designer.validation.Finding;
import apim.designer.validation.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the export dialog shows: where the bundle goes, what stands against it, and what its keys
/// are made with.
///
/// @param blocking the errors that stand
/// @param accepted what is known and let be
/// @param certificates a sentence for each load balancer
/// @param encrypts whether a key is to be written encrypted
/// @param signs whether an authority of the bundle's own signs certificates
/// @param ownPassphrase whether the architect gives the passphrase
/// @param reuses whether the authority of an earlier bundle signs
public record ExportState(
    List<Finding> blocking,
    List<AcceptedFinding> accepted,
    List<String> certificates,
    boolean encrypts,
    boolean signs,
    Optional<Path> target,
    boolean replaces,
    boolean force,
    boolean ownPassphrase,
    String passphrase,
    String again,
    boolean reuses,
    Optional<Path> authority,
    Optional<Progress> progress) {
  private static final double BEGUN = 0.06;

  public ExportState {
    blocking = List.copyOf(blocking);
    accepted = List.copyOf(accepted);
    certificates = List.copyOf(certificates);
  }

  public static ExportState of(Outcome outcome, Optional<Path> target) {
    List<LoadBalancer> balancers = outcome.design().topology().loadBalancers();
    List<CertificatePlan> plans = balancers.stream().map(LoadBalancer::certificate).toList();
    return new ExportState(
        Exporter.blocking(outcome),
        outcome.accepted(),
        balancers.stream().map(lb -> lb.id() + ": " + words(lb.certificate())).toList(),
        plans.stream()
            .anyMatch(plan -> plan instanceof CertificatePlan.Made made && made.encryptedKey()),
        plans.stream().anyMatch(CertificatePlan.PrivateCa.class::isInstance),
        target,
        target.filter(Exporter::wouldReplace).isPresent(),
        false,
        false,
        "",
        "",
        false,
        Optional.empty(),
        Optional.empty());
  }

  private static String words(CertificatePlan plan) {
    return switch (plan) {
      case CertificatePlan.SelfSigned made ->
          "self-signed, " + key(made) + ", valid for " + made.days() + " days";
      case CertificatePlan.PrivateCa made ->
          "signed by the bundle's own authority, "
              + key(made)
              + ", valid for "
              + made.days()
              + " days";
      case CertificatePlan.SigningRequest made ->
          "a key and a signing request for your authority, " + key(made);
      case CertificatePlan.Provided files ->
          "your files " + files.certificateFile() + " and " + files.keyFile();
    };
  }

  private static String key(CertificatePlan.Made made) {
    return Words.of(made.key()) + (made.encryptedKey() ? ", key encrypted" : "");
  }

  /// What is said of findings that are let be: how many, and each that would be in the way.
  public List<String> letBe() {
    if (accepted.isEmpty()) {
      return List.of();
    }
    String count =
        accepted.size() == 1
            ? "1 finding is accepted; the bundle's README lists it with its reason."
            : accepted.size()
                + " findings are accepted; the bundle's README lists them with their reasons.";
    return Stream.concat(
            Stream.of(count),
            accepted.stream()
                .filter(one -> one.finding().severity() == Severity.ERROR)
                .map(one -> one.finding().message() + " " + one.because()))
        .toList();
  }

  public boolean isWorking() {
    return progress.filter(Progress.Working.class::isInstance).isPresent();
  }

  public boolean isDone() {
    return progress.filter(Progress.Done.class::isInstance).isPresent();
  }

  /// Why it cannot be exported as things stand; empty when it can.
  public Optional<String> obstacle() {
    if (target.isEmpty()) {
      return Optional.of("Choose where the bundle goes.");
    }
    if (!blocking.isEmpty() && !force) {
      return Optional.of(
          blocking.size() == 1
              ? "Repair the error first, or choose to export anyway."
              : "Repair the " + blocking.size() + " errors first, or choose to export anyway.");
    }
    return passphraseFault().or(this::authorityFault);
  }

  private Optional<String> authorityFault() {
    return signs && reuses && authority.isEmpty()
        ? Optional.of("Choose the earlier bundle whose authority signs.")
        : Optional.empty();
  }

  private Optional<String> passphraseFault() {
    if (!encrypts || !ownPassphrase) {
      return Optional.empty();
    }
    if (passphrase.isEmpty()) {
      return Optional.of("Type a passphrase.");
    }
    if (again.isEmpty()) {
      return Optional.of("Type the passphrase once more.");
    }
    try {
      if (!new Passphrase(passphrase).value().equals(again)) {
        return Optional.of("The two passphrases differ.");
      }
    } catch (IllegalArgumentException unfit) {
      return Optional.of("A passphrase has 8 to 1,023 letters, digits and signs of plain ASCII.");
    }
    return Optional.empty();
  }

  /// Whether something was typed the second time that is not the passphrase.
  public boolean isMistyped() {
    return encrypts && ownPassphrase && !again.isEmpty() && !again.equals(passphrase);
  }

  /// How bad it is what the remark says; empty where it is only to be known.
  public Optional<Severity> severity() {
    if (progress.isPresent()) {
      return progress.get() instanceof Progress.Failed || progress.get() instanceof Progress.Blocked
          ? Optional.of(Severity.ERROR)
          : Optional.empty();
    }
    return replaces && obstacle().isEmpty() ? Optional.of(Severity.WARNING) : Optional.empty();
  }

  /// What the architect should know before exporting, or what became of it.
  public String remark() {
    if (progress.isPresent()) {
      return Shown.of(words(progress.get()));
    }
    return obstacle()
        .orElse(
            replaces
                ? "The file is there already and will be replaced."
                : "Keys are made now, and exist only in what is exported.");
  }

  private static String words(Progress progress) {
    return switch (progress) {
      case Progress.Working(String step, double _) -> step + "…";
      case Progress.Done(Path file, var _) ->
          "Exported to " + file + ". Its README.md says what to do next.";
      case Progress.Blocked(var findings) ->
          findings.size() == 1
              ? "Nothing was exported, because an error stands."
              : "Nothing was exported, because " + findings.size() + " errors stand.";
      case Progress.Failed(String message) -> message.endsWith(".") ? message : message + ".";
      case Progress.Cancelled() -> "Cancelled; nothing was written.";
    };
  }

  /// As much as the bar shows; a beginning is seen, too.
  public double fraction() {
    return switch (progress.orElse(new Progress.Cancelled())) {
      case Progress.Working(String _, double done) -> Math.max(BEGUN, done);
      case Progress.Done _ -> 1;
      case Progress.Blocked _, Progress.Failed _, Progress.Cancelled _ -> 0;
    };
  }

  /// The same wishes for the design as it is now.
  public ExportState judged(Outcome outcome) {
    ExportState now = of(outcome, target);
    return new ExportState(
        now.blocking,
        now.accepted,
        now.certificates,
        now.encrypts,
        now.signs,
        target,
        replaces,
        force,
        ownPassphrase,
        passphrase,
        again,
        reuses,
        authority,
        Optional.empty());
  }

  public ExportState withTarget(Path file) {
    return new ExportState(
        blocking,
        accepted,
        certificates,
        encrypts,
        signs,
        Optional.of(file),
        Exporter.wouldReplace(file),
        force,
        ownPassphrase,
        passphrase,
        again,
        reuses,
        authority,
        Optional.empty());
  }

  public ExportState withForce(boolean wanted) {
    return new ExportState(
        blocking,
        accepted,
        certificates,
        encrypts,
        signs,
        target,
        replaces,
        wanted,
        ownPassphrase,
        passphrase,
        again,
        reuses,
        authority,
        Optional.empty());
  }

  public ExportState withPassphrase(boolean own, String typed, String typedAgain) {
    return new ExportState(
        blocking,
        accepted,
        certificates,
        encrypts,
        signs,
        target,
        replaces,
        force,
        own,
        typed,
        typedAgain,
        reuses,
        authority,
        Optional.empty());
  }

  public ExportState withAuthority(boolean reused, Optional<Path> bundle) {
    return new ExportState(
        blocking,
        accepted,
        certificates,
        encrypts,
        signs,
        target,
        replaces,
        force,
        ownPassphrase,
        passphrase,
        again,
        reused,
        bundle,
        Optional.empty());
  }

  public ExportState withProgress(Progress now) {
    return new ExportState(
        blocking,
        accepted,
        certificates,
        encrypts,
        signs,
        target,
        replaces,
        force,
        ownPassphrase,
        passphrase,
        again,
        reuses,
        authority,
        Optional.of(now));
  }

  @Override
  public String toString() {
    return "an export to " + target;
  }
}
