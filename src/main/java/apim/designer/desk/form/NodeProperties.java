package apim.designer.desk.form;

import apim.designer.catalog.Port;
import apim.designer.catalog.ProfileFacts;
import apim.designer.catalog.Release;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Words;
import apim.designer.desk.help.Topic;
import apim.designer.session.Snapshot;
import apim.designer.topology.Address;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.Listener;
import apim.designer.topology.Node;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Region;
import apim.designer.topology.TcpPort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    all.addAll(rare());
    all.addAll(Belonging.of(design(), node.id()));
    all.add(Property.Action.of("remove", "Remove " + node.id(), Edit.Remove.of(node.id())));
    return all;
  }

  /// What several nodes can have in common.
  List<Property> common() {
    List<Property> all = new ArrayList<>(List.of(profile(), portOffset(), baseFile()));
    all.addAll(rare());
    return all;
  }

  private List<Property> rare() {
    List<Property> all = new ArrayList<>();
    all.addAll(Property.rare("Environment and region", Topic.ENVIRONMENT, arePlaces(), place()));
    all.addAll(
        Property.rare(
            "Ports of its own", Topic.NODE_PORTS, !node.ports().isEmpty(), portsOfItsOwn()));
    return all;
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
    return Attaching.row(
        design(),
        new Property.Title("file", "Base deployment.toml", Optional.of(Topic.DEPLOYMENT_TOML)),
        node.deploymentToml(),
        "Choose or drop the file of this node; the bundle holds it with the changes.",
        new Attaching.Wish("Choose the deployment.toml of " + node.id(), List.of("toml")),
        file -> new Edit.Change(node.withDeploymentToml(file)));
  }

  private List<Property> place() {
    List<Property> all = new ArrayList<>();
    if (isOffered(Listener.GATEWAY_HTTPS) || node.environment().isPresent()) {
      all.add(
          Property.Text.of(
                  "environment",
                  "Gateway environment",
                  node.environment().map(EnvironmentName::value).orElse(""),
                  text ->
                      new Edit.Change(
                          node.withEnvironment(OptionalText.of(text, EnvironmentName::new))))
              .hinting("the usual one; such as partners")
              .suggesting(said(Node::environment)));
    }
    all.add(
        Property.Text.of(
                "region",
                "Region",
                node.region().map(Region::value).orElse(""),
                text -> new Edit.Change(node.withRegion(OptionalText.of(text, Region::new))))
            .hinting("none; such as eu-west")
            .suggesting(said(Node::region)));
    return all;
  }

  /// Whether any node of the design says where it belongs: then it is worth a look at each.
  private boolean arePlaces() {
    return !said(Node::environment).isEmpty() || !said(Node::region).isEmpty();
  }

  private List<String> said(Function<Node, Optional<? extends Record>> what) {
    return design().topology().nodes().stream()
        .flatMap(one -> what.apply(one).stream())
        .map(Object::toString)
        .distinct()
        .sorted()
        .toList();
  }

  private List<Property> portsOfItsOwn() {
    return Arrays.stream(Listener.values()).filter(this::isOffered).map(this::port).toList();
  }

  private boolean isOffered(Listener listener) {
    return node.ports().containsKey(listener)
        || release()
            .flatMap(one -> one.profile(node.profile()))
            .map(facts -> facts.offers(listener))
            .orElse(true);
  }

  private Property port(Listener listener) {
    TcpPort own = node.ports().get(listener);
    return Property.Text.of(
            "port-" + listener.id(),
            Words.of(listener),
            own == null ? "" : own.toString(),
            text ->
                new Edit.Change(
                    node.withPort(
                        listener,
                        OptionalText.of(text, number -> new TcpPort(WholeNumber.of(number))))))
        .shaped(Property.Shape.SHORT)
        .hinting(
            snapshot
                .outcome()
                .deployment()
                .server(node.id())
                .map(server -> String.valueOf(server.openedPort(listener)))
                .orElse(""));
  }
}
