package apim.designer.desk.form;

import apim.designer.catalog.Port;
import apim.designer.catalog.ProfileFacts;
import apim.designer.catalog.Release;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Words;
import apim.designer.desk.help.Topic;
import apim.designer.project.ChosenFile;
import apim.designer.session.Snapshot;
import apim.designer.topology.Address;
import apim.designer.topology.FileName;
import apim.designer.topology.Listener;
import apim.designer.topology.Node;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What there is to set on an API-M node.
record NodeProperties(Snapshot snapshot, Node node) {
  private static final List<Listener> SHOWN =
      List.of(Listener.MANAGEMENT, Listener.GATEWAY_HTTPS, Listener.GATEWAY_HTTP);

  List<Property> all() {
    List<Property> all = new ArrayList<>();
    all.add(Ids.rename(design(), node.id()));
    all.add(profile());
    all.add(
        Property.Text.of(
                "address",
                "Address",
                node.address().map(Address::shown).orElse(""),
                text -> new Edit.Change(withAddress(text.strip())))
            .hinting(node.id() + " (as a host name)"));
    all.add(portOffset());
    all.add(baseFile());
    all.addAll(Belonging.of(design(), node.id()));
    all.add(Property.Action.of("remove", "Remove " + node.id(), Edit.Remove.of(node.id())));
    return all;
  }

  /// What several nodes can have in common.
  List<Property> common() {
    return List.of(profile(), portOffset(), baseFile());
  }

  private Design design() {
    return snapshot.design();
  }

  private Node withAddress(String text) {
    return node.withAddress(text.isEmpty() ? Optional.empty() : Optional.of(Address.of(text)));
  }

  private Optional<Release> release() {
    return snapshot.outcome().deployment().judging();
  }

  private Property profile() {
    List<Profile> offered =
        release()
            .map(release -> release.profiles().stream().map(ProfileFacts::profile).toList())
            .orElseGet(() -> Arrays.asList(Profile.values()));
    List<Profile> all = new ArrayList<>(offered);
    if (!all.contains(node.profile())) {
      all.addFirst(node.profile());
    }
    return Property.Choice.of(
        "profile", "Profile", name(node.profile()), all.stream().map(this::option).toList());
  }

  private Property.Option option(Profile profile) {
    return new Property.Option(
        name(profile), note(profile), true, new Edit.Change(node.withProfile(profile)));
  }

  private String name(Profile profile) {
    boolean lacking = release().filter(one -> one.profile(profile).isEmpty()).isPresent();
    return Words.of(profile)
        + (lacking ? " (not in API-M " + release().map(Release::id).orElse("") + ")" : "");
  }

  private String note(Profile profile) {
    Optional<ProfileFacts> facts = release().flatMap(one -> one.profile(profile));
    String own = facts.map(ProfileFacts::displayName).orElse("");
    return facts.filter(ProfileFacts::deprecated).isPresent()
        ? "deprecated in this release"
        : own.isEmpty() || own.equalsIgnoreCase(Words.of(profile)) ? "" : "called " + own;
  }

  private Property portOffset() {
    return Property.Text.of(
            "offset",
            "Port offset",
            node.portOffset().toString(),
            text ->
                new Edit.Change(
                    node.withPortOffset(
                        text.isBlank() ? PortOffset.NONE : new PortOffset(WholeNumber.of(text)))))
        .shaped(Property.Shape.SHORT)
        .hinting("0")
        .noting(ports());
  }

  private String ports() {
    String numbers =
        release().flatMap(one -> one.profile(node.profile())).stream()
            .flatMap(facts -> SHOWN.stream().flatMap(listener -> facts.port(listener).stream()))
            .map((Port port) -> String.valueOf(port.withOffset(node.portOffset())))
            .collect(Collectors.joining(", "));
    return numbers.isEmpty() ? "" : "Opens " + numbers;
  }

  private Property baseFile() {
    Optional<FileName> now = node.deploymentToml();
    return new Property.Attachment(
        new Property.Title("file", "Base deployment.toml", Optional.of(Topic.DEPLOYMENT_TOML)),
        now.map(FileName::value).orElse(""),
        now.map(file -> Attaching.detail(design(), file))
            .orElse("Choose or drop the file of this node; the bundle holds it with the changes."),
        "Choose the deployment.toml of " + node.id(),
        List.of("toml"),
        this::attach,
        now.map(_ -> new Edit.Change(node.withDeploymentToml(Optional.empty()))));
  }

  private Edit attach(ChosenFile chosen) {
    FileName name = Attaching.name(design(), chosen, node.deploymentToml());
    return new Edit.Together(
        "Attach " + name + " to " + node.id(),
        List.of(
            new Edit.Attach(name, chosen.text()),
            new Edit.Change(node.withDeploymentToml(Optional.of(name)))));
  }
}
