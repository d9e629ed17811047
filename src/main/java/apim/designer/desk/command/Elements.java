package apim.designer.desk.command;

import apim.designer.desk.Words;
import apim.designer.topology.External;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.List;

/// Everything that is drawn, as a search names it.
public final class Elements {
  /// @param kind in a word
  /// @param detail by which it can also be found
  public record Element(Ref ref, String kind, String title, String detail) {}

  private Elements() {}

  public static List<Element> of(Topology topology) {
    List<Element> all = new ArrayList<>();
    for (LoadBalancer lb : topology.loadBalancers()) {
      all.add(
          new Element(Ref.of(lb.id()), "Load balancer", lb.id().value(), lb.nginx().displayName()));
      for (Site site : lb.sites()) {
        all.add(
            new Element(
                Ref.of(lb.id(), site.id()),
                "Site",
                lb.id() + "/" + site.id(),
                Words.address(site) + " · " + Words.of(site.back().listener())));
      }
    }
    for (Node node : topology.nodes()) {
      all.add(
          new Element(
              Ref.of(node.id()),
              "Node",
              node.id().value(),
              Words.of(node.profile())
                  + node.address().map(address -> " · " + address.shown()).orElse("")));
    }
    for (External external : topology.externals()) {
      all.add(
          new Element(
              Ref.of(external.id()),
              Words.of(external.kind()),
              Words.named(external.label(), external.id()),
              external.id().value()));
    }
    for (Zone zone : topology.zones()) {
      all.add(
          new Element(
              Ref.of(zone.id()), "Zone", Words.named(zone.label(), zone.id()), zone.id().value()));
    }
    for (Note note : topology.notes()) {
      all.add(
          new Element(
              Ref.of(note.id()), "Note", Words.named(note.text(), note.id()), note.id().value()));
    }
    return all;
  }
}
