package apim.designer.validation;

import apim.designer.design.Edit;
import apim.designer.nginx.Capability;
import apim.designer.topology.Affinity;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Site;
import java.util.ArrayList;
import java.util.List;

/// The ways in which a site can be given session affinity, out of those that its NGINX has.
final class AffinityFixes {
  /// The first stable branch of open-source NGINX with `sticky` is 1.30; `sticky` came with 1.29.6:
  /// https://nginx.org/en/CHANGES
  static final NginxTarget STICKY_TARGET = new NginxTarget.OpenSource(1, 30, 4);

  static final Affinity COOKIE = new Affinity.StickyCookie(Affinity.LOAD_BALANCER_COOKIE);

  private AffinityFixes() {}

  /// Any affinity that does what it should: by address only where the address is the client's.
  static List<QuickFix> any(PlacedSite place, boolean addressIsClients) {
    List<QuickFix> fixes = new ArrayList<>();
    if (!canStick(place) && addressIsClients && !place.hasBackup()) {
      fixes.add(
          new QuickFix(
              QuickFix.Way.BY_ADDRESS,
              "Use ip_hash",
              place.change(
                  place.site().mapBack(back -> back.withAffinity(new Affinity.IpHash())))));
    }
    fixes.add(cookie(place, place.site()));
    return List.copyOf(fixes);
  }

  /// A cookie of the load balancer's own for `site`, with a newer NGINX where this one cannot.
  static QuickFix cookie(PlacedSite place, Site site) {
    Edit edit = place.change(site.mapBack(back -> back.withAffinity(COOKIE)));
    String label = "Use sticky cookie " + Affinity.LOAD_BALANCER_COOKIE;
    if (canStick(place)) {
      return new QuickFix(QuickFix.Way.OWN_COOKIE, label, edit);
    }
    String raised = label + " and write for " + STICKY_TARGET.displayName();
    return new QuickFix(
        QuickFix.Way.NEWER_NGINX_AND_OWN_COOKIE,
        raised,
        new Edit.Together(raised, List.of(raise(place, site), edit)));
  }

  /// A newer NGINX that has `sticky`, with `site` on it.
  static Edit raise(PlacedSite place, Site site) {
    return new Edit.Change(
        place
            .instance()
            .loadBalancer()
            .withNginx(STICKY_TARGET)
            .mapSites(old -> old.id().equals(site.id()) ? site : old));
  }

  static boolean canStick(PlacedSite place) {
    return place.instance().target().can(Capability.STICKY);
  }
}
