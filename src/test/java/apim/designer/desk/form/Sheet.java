package apim.designer.desk.form;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Selection;
import apim.designer.session.Session;
import apim.designer.session.Snapshot;
import apim.designer.topology.External;
import apim.designer.topology.Listener;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
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
        Sketch.site("portals", "api.example.com", Listener.MANAGEMENT, "apim-1", "apim-2");
    Site gateway = Sketch.site("gateway", "gw.example.com", Listener.GATEWAY_HTTPS);
    return Design.of(
        Sketch.topology(
                "Sample",
                "4.2.0",
                Sketch.node("apim-1", Profile.ALL_IN_ONE),
                Sketch.node("apim-2", Profile.ALL_IN_ONE).withPortOffset(new PortOffset(1)),
                Sketch.balancer("lb-1", Sketch.OLD, portals, gateway),
                Sketch.balancer("lb-2", new NginxTarget.Plus(33)),
                Sketch.zone("dmz", "DMZ", "lb-1"),
                Sketch.note("note-1", "Mind the gap"),
                Sketch.external("db-1", External.Kind.DATABASE, "Data"))
            .withLink(Sketch.link("apim-1", "db-1", "5432"))
            .withLink(Sketch.link("apim-2", "db-1", "")));
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
