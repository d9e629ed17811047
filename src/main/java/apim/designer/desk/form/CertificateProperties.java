package apim.designer.desk.form;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Words;
import apim.designer.project.ChosenFile;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.CertificatePlan.Provided;
import apim.designer.topology.Days;
import apim.designer.topology.FileName;
import apim.designer.topology.LoadBalancer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where the certificate of a load balancer comes from, and what belongs to that.
record CertificateProperties(Design design, LoadBalancer lb) {
  List<Property> all() {
    List<Property> all = new ArrayList<>(common());
    if (lb.certificate() instanceof Provided now) {
      all.add(
          file(
              "certificate-file",
              "Certificate",
              now.certificateFile(),
              List.of("crt", "pem", "cer"),
              name -> new Provided(name, now.keyFile())));
      all.add(
          file(
              "key-file",
              "Private key",
              now.keyFile(),
              List.of("key", "pem"),
              name -> new Provided(now.certificateFile(), name)));
    }
    return all;
  }

  List<Property> common() {
    CertificatePlan plan = lb.certificate();
    List<Property> all = new ArrayList<>();
    all.add(Property.Choice.of("certificate", "From", name(plan), sources()));
    if (plan instanceof CertificatePlan.Made made) {
      all.add(
          Property.Choice.of(
              "key",
              "Key",
              Words.of(made.key()),
              Arrays.stream(KeyAlgorithm.values())
                  .map(one -> option(Words.of(one), "", with(made, one, made.encryptedKey())))
                  .toList()));
    }
    if (plan instanceof CertificatePlan.Issued issued) {
      all.add(
          Property.Text.of(
                  "days",
                  "Valid for (days)",
                  issued.days().toString(),
                  text -> change(withDays(issued, new Days(WholeNumber.of(text)))))
              .shaped(Property.Shape.SHORT));
    }
    if (plan instanceof CertificatePlan.Made made) {
      all.add(
          Property.Switch.of(
              "encrypted-key",
              "Encrypt the key",
              made.encryptedKey(),
              on -> change(with(made, made.key(), on))));
    }
    return all;
  }

  private List<Property.Option> sources() {
    CertificatePlan plan = lb.certificate();
    KeyAlgorithm key =
        plan instanceof CertificatePlan.Made made ? made.key() : KeyAlgorithm.EC_P256;
    boolean encrypted = plan instanceof CertificatePlan.Made made && made.encryptedKey();
    Days days = plan instanceof CertificatePlan.Issued issued ? issued.days() : Days.YEAR;
    CertificatePlan files =
        plan instanceof Provided
            ? plan
            : new Provided(new FileName(lb.id() + ".crt"), new FileName(lb.id() + ".key"));
    return List.of(
        option("Self-signed", "for tests", new CertificatePlan.SelfSigned(key, days, encrypted)),
        option(
            "Private authority",
            "made with the bundle",
            new CertificatePlan.PrivateCa(key, days, encrypted)),
        option(
            "Signing request",
            "for your own authority",
            new CertificatePlan.SigningRequest(key, encrypted)),
        option("Files you have", "a certificate and its key", files));
  }

  private Property.Option option(String label, String note, CertificatePlan plan) {
    return new Property.Option(label, note, true, change(plan));
  }

  private Edit change(CertificatePlan plan) {
    return new Edit.Change(lb.withCertificate(plan));
  }

  private interface Naming {
    Provided plan(FileName name);
  }

  private Property file(
      String key, String label, FileName now, List<String> endings, Naming naming) {
    return new Property.Attachment(
        Property.Title.of(key, label),
        now.value(),
        Attaching.detail(design, now),
        "Choose the " + label.toLowerCase(java.util.Locale.ROOT) + " of " + lb.id() + " (PEM)",
        endings,
        chosen -> attach(chosen, now, naming),
        Optional.empty());
  }

  private Edit attach(ChosenFile chosen, FileName now, Naming naming) {
    FileName name = Attaching.name(design, chosen, Optional.of(now));
    return new Edit.Together(
        "Attach " + name + " to " + lb.id(),
        List.of(new Edit.Attach(name, chosen.text()), change(naming.plan(name))));
  }

  private static String name(CertificatePlan plan) {
    return switch (plan) {
      case CertificatePlan.SelfSigned _ -> "Self-signed";
      case CertificatePlan.PrivateCa _ -> "Private authority";
      case CertificatePlan.SigningRequest _ -> "Signing request";
      case Provided _ -> "Files you have";
    };
  }

  private static CertificatePlan with(
      CertificatePlan.Made plan, KeyAlgorithm key, boolean encrypted) {
    return switch (plan) {
      case CertificatePlan.SelfSigned(KeyAlgorithm _, Days days, boolean _) ->
          new CertificatePlan.SelfSigned(key, days, encrypted);
      case CertificatePlan.PrivateCa(KeyAlgorithm _, Days days, boolean _) ->
          new CertificatePlan.PrivateCa(key, days, encrypted);
      case CertificatePlan.SigningRequest _ -> new CertificatePlan.SigningRequest(key, encrypted);
    };
  }

  private static CertificatePlan withDays(CertificatePlan.Issued plan, Days days) {
    return switch (plan) {
      case CertificatePlan.SelfSigned one ->
          new CertificatePlan.SelfSigned(one.key(), days, one.encryptedKey());
      case CertificatePlan.PrivateCa one ->
          new CertificatePlan.PrivateCa(one.key(), days, one.encryptedKey());
    };
  }
}
