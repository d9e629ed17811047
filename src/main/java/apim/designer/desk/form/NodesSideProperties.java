package apim.designer.desk.form;

import apim.designer.design.Edit;
import apim.designer.topology.FileName;
import apim.designer.topology.Hostname;
import apim.designer.topology.NodeTls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// How a load balancer speaks to the nodes of a site.
record NodesSideProperties(SiteProperties of) {
  boolean areInUse() {
    return !now().equals(NodeTls.USUAL);
  }

  List<Property> all() {
    boolean speaksTls = of.site().back().listener().speaksTls();
    boolean checkable = speaksTls && !now().plain();
    List<Property> all = new ArrayList<>();
    if (speaksTls || now().plain()) {
      all.add(
          Property.Switch.of(
              "plain", "In plain HTTP", now().plain(), on -> change(tls -> tls.withPlain(on))));
    }
    if (checkable || now().verify()) {
      all.add(
          Property.Switch.of(
              "verify",
              "Check their certificate",
              now().verify(),
              on -> change(tls -> tls.withVerify(on))));
    }
    if ((checkable && now().verify()) || now().caFile().isPresent()) {
      all.add(authority());
    }
    if (checkable || now().name().isPresent()) {
      all.add(name());
    }
    return all;
  }

  private NodeTls now() {
    return of.site().back().nodeTls();
  }

  private Edit change(UnaryOperator<NodeTls> change) {
    return of.change(of.site().mapBack(back -> back.withNodeTls(change.apply(now()))));
  }

  private Property authority() {
    return Attaching.row(
        of.design(),
        Property.Title.of("node-ca", "Issued by"),
        now().caFile(),
        "Choose or drop the certificate of whoever issued theirs (PEM).",
        new Attaching.Wish(
            "Choose the certificate of the authority of the nodes behind " + of.site().id(),
            List.of("pem", "crt", "cer")),
        (Optional<FileName> file) -> change(tls -> tls.withCaFile(file)));
  }

  private Property name() {
    return Property.Text.of(
            "node-name",
            "Name in their certificate",
            now().name().map(Hostname::shown).orElse(""),
            text -> change(tls -> tls.withName(OptionalText.of(text, Hostname::new))))
        .hinting("the address of each node");
  }
}
