package apim.designer.desk.form;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Selection;
import apim.designer.session.Session;
import apim.designer.session.Snapshot;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Hostname;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.time.LocalDate;
import java.util.List;

/// The form that a design has for a selection, without a window.
public record Sheet(Design design, List<String> refs) {
  public Sheet(Design design, String... refs) {
    this(design, List.of(refs));
  }

  /// Two nodes behind two sites, a second load balancer, and one of everything else.
  public static Design sample() {
    Site portals =
        Site.of(id("portals"), new Hostname("api.example.com"), Listener.MANAGEMENT)
            .withMember(Member.of(id("apim-1")))
            .withMember(Member.of(id("apim-2")));
    Site gateway = Site.of(id("gateway"), new Hostname("gw.example.com"), Listener.GATEWAY_HTTPS);
    return Design.of(
        Topology.empty(new Label("Sample"), ApimVersion.of("4.2.0"))
            .with(Node.of(id("apim-1"), Profile.ALL_IN_ONE))
            .with(Node.of(id("apim-2"), Profile.ALL_IN_ONE).withPortOffset(new PortOffset(1)))
            .with(
                LoadBalancer.of(id("lb-1"), new NginxTarget.OpenSource(1, 22, 1))
                    .withSite(portals)
                    .withSite(gateway))
            .with(LoadBalancer.of(id("lb-2"), new NginxTarget.Plus(33)))
            .with(new Zone(id("dmz"), new Label("DMZ"), List.of(id("lb-1"))))
            .with(new Note(id("note-1"), new Label("Mind the gap")))
            .with(new External(id("db-1"), External.Kind.DATABASE, new Label("Data")))
            .withLink(new Link(id("apim-1"), id("db-1"), new Label("5432")))
            .withLink(new Link(id("apim-2"), id("db-1"), new Label(""))));
  }

  public static ElementId id(String text) {
    return new ElementId(text);
  }

  static Snapshot snapshot(Design design) {
    return new Session(design, () -> LocalDate.of(2026, 6, 1)).snapshot();
  }

  public InspectorState state() {
    return InspectorState.of(
        snapshot(design), Selection.of(refs.stream().map(Ref::parse).toList()));
  }

  boolean has(String key) {
    return state().properties().stream().anyMatch(one -> one.key().equals(key));
  }

  private <P extends Property> P property(Class<P> type, String key) {
    return state().properties().stream()
        .filter(one -> one.key().equals(key))
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError(key + " is not among " + state().properties()));
  }

  Property.Text text(String key) {
    return property(Property.Text.class, key);
  }

  Property.Choice choice(String key) {
    return property(Property.Choice.class, key);
  }

  Property.Switch toggle(String key) {
    return property(Property.Switch.class, key);
  }

  public Property.Attachment file(String key) {
    return property(Property.Attachment.class, key);
  }

  Property.Entry entry(String key) {
    return property(Property.Entry.class, key);
  }

  Property.Option option(String key, String label) {
    return choice(key).option(label).orElseThrow(() -> new AssertionError(choice(key).toString()));
  }

  public Design typed(String key, String text) {
    return text(key).edit().apply(text).applyTo(design);
  }

  public Design chosen(String key, String label) {
    return option(key, label).edit().applyTo(design);
  }

  Design switched(String key, boolean on) {
    return toggle(key).edit().apply(on).applyTo(design);
  }

  Design done(String key) {
    return property(Property.Action.class, key).edit().applyTo(design);
  }

  Design acted(String key, Property.Sign sign) {
    return entry(key).acts().stream()
        .filter(act -> act.sign() == sign)
        .flatMap(act -> act.edit().stream())
        .map((Edit edit) -> edit.applyTo(design))
        .findFirst()
        .orElseThrow();
  }

  String refusal(String key, String text) {
    return text(key).refusal(text).orElse("taken");
  }
}
