package apim.designer.discovery.drift;

import apim.designer.deployment.NginxInstance;
import apim.designer.design.Attachments;
import apim.designer.discovery.SourceFile;
import apim.designer.discovery.drift.Drift.Kind;
import apim.designer.nginx.Place;
import apim.designer.pki.CertificateFacts;
import apim.designer.pki.PublicKeyHash;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Hostname;
import apim.designer.topology.Ref;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// Compares a load balancer's deployed certificate with what the design asks of it: its names, its
/// expiry, its key. One that the design brings along must be that very one.
final class CertificateDrift {
  private final NginxInstance instance;
  private final SourceFile file;
  private final List<Drift> found = new ArrayList<>();

  private CertificateDrift(NginxInstance instance, SourceFile file) {
    this.instance = instance;
    this.file = file;
  }

  static List<Drift> of(
      NginxInstance instance, Attachments attachments, SourceFile file, LocalDate today) {
    CertificateDrift drift = new CertificateDrift(instance, file);
    Optional<CertificateFacts> facts = CertificateFacts.of(file.text());
    if (facts.isEmpty()) {
      drift.add("certificate", "a certificate", "a file that is none");
      return drift.found;
    }
    drift.names(facts.get());
    drift.expiry(facts.get(), today);
    switch (instance.loadBalancer().certificate()) {
      case CertificatePlan.Made made -> drift.kind(made.key(), facts.get());
      case CertificatePlan.Provided provided ->
          attachments
              .text(provided.certificateFile())
              .ifPresent(text -> drift.brought(text, facts.get()));
    }
    return List.copyOf(drift.found);
  }

  private void names(CertificateFacts facts) {
    TreeSet<String> missing = new TreeSet<>();
    instance.certificateNames().stream()
        .map(Hostname::value)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> facts.names().stream().noneMatch(one -> covers(one, name)))
        .forEach(missing::add);
    if (!missing.isEmpty()) {
      add(
          "certificate_names",
          String.join(", ", missing),
          facts.names().isEmpty() ? "no name" : String.join(", ", facts.names()));
    }
  }

  /// A star stands for one label: https://www.rfc-editor.org/rfc/rfc6125#section-6.4.3
  private static boolean covers(String pattern, String name) {
    String lower = pattern.toLowerCase(Locale.ROOT);
    int dot = name.indexOf('.');
    return lower.equals(name)
        || (lower.startsWith("*.") && dot > 0 && lower.substring(1).equals(name.substring(dot)));
  }

  private void expiry(CertificateFacts facts, LocalDate today) {
    LocalDate last = day(facts);
    if (last.isBefore(today)) {
      add("certificate_expiry", "valid on " + today, "valid until " + last);
    }
  }

  private static LocalDate day(CertificateFacts facts) {
    return LocalDate.ofInstant(facts.notAfter(), ZoneOffset.UTC);
  }

  private void kind(KeyAlgorithm wanted, CertificateFacts facts) {
    String designed =
        switch (wanted) {
          case EC_P256 -> "EC P-256";
          case EC_P384 -> "EC P-384";
          case RSA_2048 -> "RSA 2048";
          case RSA_3072 -> "RSA 3072";
          case RSA_4096 -> "RSA 4096";
        };
    if (!designed.equals(facts.key())) {
      add("certificate_key_kind", designed, facts.key());
    }
  }

  private void brought(String text, CertificateFacts deployed) {
    CertificateFacts.of(text)
        .filter(facts -> !day(facts).equals(day(deployed)))
        .ifPresent(
            facts ->
                add(
                    "certificate_expiry",
                    "valid until " + day(facts),
                    "valid until " + day(deployed)));
    Optional<String> ours = PublicKeyHash.of(text);
    Optional<String> theirs = PublicKeyHash.of(file.text());
    if (ours.isPresent() && !ours.equals(theirs)) {
      add("certificate_public_key", ours.get(), theirs.orElse("none that can be read"));
    }
  }

  private void add(String subject, String designed, String deployed) {
    found.add(
        new Drift(
            Kind.CHANGED,
            List.of(Ref.of(instance.id())),
            subject,
            instance.id() + ": " + subject.replace('_', ' '),
            Optional.of(designed),
            Optional.of(deployed),
            Optional.of(new Place(file.path(), 1))));
  }
}
