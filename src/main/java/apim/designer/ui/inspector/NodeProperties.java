package apim.designer.ui.inspector;

import apim.designer.catalog.ProfileFacts;
import apim.designer.design.Edit;
import apim.designer.session.Snapshot;
import apim.designer.topology.Address;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.ui.control.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What there is to set on an API-M node.
final class NodeProperties {
  private NodeProperties() {}

  static List<Property> of(Snapshot snapshot, Node node) {
    List<Property> all = new ArrayList<>();
    all.add(Ids.rename(snapshot.design(), node.id()));
    all.add(profile(snapshot, node));
    all.add(
        new Property.Words(
            "Address",
            node.address().map(Address::value).orElse(""),
            "reached as " + node.id(),
            text -> new Edit.ChangeNode(withAddress(node, text.strip()))));
    all.add(
        new Property.Words(
            "Port offset",
            String.valueOf(node.portOffset()),
            "0",
            text ->
                new Edit.ChangeNode(
                    node.withPortOffset(text.isBlank() ? 0 : Integer.parseInt(text.strip())))));
    node.deploymentToml()
        .ifPresent(file -> all.add(new Property.Remark("deployment.toml based on " + file)));
    all.add(new Property.Action("Remove " + node.id(), new Edit.Remove(List.of(node.id()))));
    return all;
  }

  private static Node withAddress(Node node, String text) {
    return text.isEmpty()
        ? new Node(
            node.id(), node.profile(), Optional.empty(), node.portOffset(), node.deploymentToml())
        : node.withAddress(Address.of(text));
  }

  private static Property profile(Snapshot snapshot, Node node) {
    List<Profile> offered =
        snapshot
            .outcome()
            .deployment()
            .release()
            .map(release -> release.profiles().stream().map(ProfileFacts::profile).toList())
            .orElseGet(() -> Arrays.asList(Profile.values()));
    List<Profile> all = new ArrayList<>(offered);
    if (!all.contains(node.profile())) {
      all.addFirst(node.profile());
    }
    return new Property.Choice(
        "Profile",
        Words.of(node.profile()),
        all.stream()
            .map(
                profile ->
                    new Property.Option(
                        Words.of(profile), new Edit.ChangeNode(node.withProfile(profile))))
            .toList());
  }
}
