package apim.designer.desk.form;

import apim.designer.design.Edit;
import apim.designer.project.TimeSpan;
import apim.designer.topology.Affinity;
import apim.designer.topology.CookieName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// How a site keeps sessions on a node.
///
/// @param sticky whether the load balancer's NGINX has `sticky`
/// @param change makes the edit that gives the site another affinity
record AffinityProperties(Affinity now, boolean sticky, Function<Affinity, Edit> change) {
  List<Property> all() {
    List<Property> all = new ArrayList<>();
    all.add(
        Property.Choice.of(
            "affinity",
            "Session affinity",
            name(now),
            List.of(
                option(new Affinity.None(), ""),
                option(new Affinity.IpHash(), "ip_hash"),
                option(
                    now instanceof Affinity.StickyCookie
                        ? now
                        : new Affinity.StickyCookie(Affinity.LOAD_BALANCER_COOKIE),
                    "sticky cookie"),
                option(
                    now instanceof Affinity.StickyLearn
                        ? now
                        : new Affinity.StickyLearn(
                            Affinity.SESSION_COOKIE, Affinity.PORTAL_SESSION),
                    "sticky learn"))));
    switch (now) {
      case Affinity.None _, Affinity.IpHash _ -> {}
      case Affinity.StickyCookie(CookieName cookie) ->
          all.add(cookie(cookie, "Cookie that NGINX sets", Affinity.StickyCookie::new));
      case Affinity.StickyLearn(CookieName cookie, var timeout) -> {
        all.add(
            cookie(
                cookie, "Cookie that API-M sets", name -> new Affinity.StickyLearn(name, timeout)));
        all.add(
            Property.Text.of(
                    "timeout",
                    "Forgotten after",
                    TimeSpan.print(timeout),
                    text ->
                        change.apply(
                            new Affinity.StickyLearn(cookie, TimeSpan.parse(text.strip()))))
                .shaped(Property.Shape.SHORT)
                .hinting("30m"));
      }
    }
    return all;
  }

  private Property cookie(CookieName now, String label, Function<CookieName, Affinity> with) {
    return Property.Text.of(
        "cookie",
        label,
        now.value(),
        text -> change.apply(with.apply(new CookieName(text.strip()))));
  }

  private Property.Option option(Affinity affinity, String word) {
    boolean possible = sticky || !needsSticky(affinity);
    return new Property.Option(
        name(affinity),
        possible ? word : "needs NGINX 1.29.6 or NGINX Plus",
        possible,
        change.apply(affinity));
  }

  private static boolean needsSticky(Affinity affinity) {
    return switch (affinity) {
      case Affinity.None _, Affinity.IpHash _ -> false;
      case Affinity.StickyCookie _, Affinity.StickyLearn _ -> true;
    };
  }

  static String name(Affinity affinity) {
    return switch (affinity) {
      case Affinity.None() -> "None";
      case Affinity.IpHash() -> "Client address";
      case Affinity.StickyCookie _ -> "Cookie of NGINX";
      case Affinity.StickyLearn _ -> "Cookie of API-M";
    };
  }
}
