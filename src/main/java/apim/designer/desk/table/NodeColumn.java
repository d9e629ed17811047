package apim.designer.desk.table;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Words;
import apim.designer.desk.form.OptionalText;
import apim.designer.desk.form.WholeNumber;
import apim.designer.topology.Address;
import apim.designer.topology.ElementId;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.Node;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Region;
import apim.designer.topology.Topology;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the table says of a node.
enum NodeColumn implements TableColumn {
  ID("Id"),
  PROFILE("Profile"),
  ADDRESS("Address"),
  OFFSET("Port offset"),
  ENVIRONMENT("Environment"),
  REGION("Region");

  private final String title;

  NodeColumn(String title) {
    this.title = title;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String text(Topology topology, int row) {
    Node node = topology.nodes().get(row);
    return switch (this) {
      case ID -> node.id().value();
      case PROFILE -> Words.of(node.profile());
      case ADDRESS -> node.address().map(Address::shown).orElse("");
      case OFFSET -> node.portOffset().toString();
      case ENVIRONMENT -> node.environment().map(EnvironmentName::value).orElse("");
      case REGION -> node.region().map(Region::value).orElse("");
    };
  }

  @Override
  public Optional<Edit> typed(Design design, int row, String text) {
    Node node = design.topology().nodes().get(row);
    if (this == ID) {
      ElementId next = free(design.topology(), node.id(), text);
      return next.equals(node.id())
          ? Optional.empty()
          : Optional.of(new Edit.Rename(Ref.of(node.id()), next));
    }
    Node next = with(node, text.strip());
    return next.equals(node) ? Optional.empty() : Optional.of(new Edit.Change(next));
  }

  private Node with(Node node, String text) {
    return switch (this) {
      case ID -> node;
      case PROFILE -> node.withProfile(profile(text));
      case ADDRESS -> node.withAddress(OptionalText.of(text, Address::of));
      case OFFSET ->
          node.withPortOffset(
              text.isEmpty() ? PortOffset.NONE : new PortOffset(WholeNumber.of(text)));
      case ENVIRONMENT -> node.withEnvironment(OptionalText.of(text, EnvironmentName::new));
      case REGION -> node.withRegion(OptionalText.of(text, Region::new));
    };
  }

  private static ElementId free(Topology topology, ElementId now, String text) {
    ElementId next = ElementId.typed(text);
    if (!next.equals(now) && topology.ids().anyMatch(next::equals)) {
      throw new IllegalArgumentException("the id " + next + " is taken; choose one that is free");
    }
    return next;
  }

  /// By its id, or as it is called.
  static Profile profile(String text) {
    return Arrays.stream(Profile.values())
        .filter(one -> one.id().equalsIgnoreCase(text) || Words.of(one).equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a profile is one of: "
                        + Arrays.stream(Profile.values())
                            .map(Words::of)
                            .collect(Collectors.joining(", "))));
  }
}
