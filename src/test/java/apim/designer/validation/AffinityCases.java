package apim.designer.validation;

import static apim.designer.topology.Sketch.*;
import static apim.designer.validation.Checked.*;

import apim.designer.topology.Affinity;
import apim.designer.topology.Affinity.StickyCookie;
import apim.designer.topology.Affinity.StickyLearn;
import apim.designer.topology.Cidr;
import apim.designer.topology.CookieName;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Profile;
import apim.designer.topology.Topology;
import java.time.Duration;
import java.util.List;

/// What breaks the rules of session affinity.
final class AffinityCases {
  static final List<RuleCase> ALL =
      List.of(
          RuleCase.of(
                  "affinity-required",
                  portals(withAffinity(NONE)),
                  lb(portals(withAffinity(NONE)), lb -> lb.withNginx(OLD)),
                  behindProxy(lb(portals(withAffinity(NONE)), lb -> lb.withNginx(OLD))))
              .butNot(
                  portals(
                      site ->
                          site.mapBack(back -> back.withAffinity(NONE))
                              .withMembers(List.of(member("apim-1"), backup("apim-2"))))),
          RuleCase.of(
              "affinity-advised",
              cluster("4.2.0", Profile.CONTROL_PLANE, NONE),
              cluster("3.1.0", Profile.KEY_MANAGER, NONE)),
          RuleCase.of("affinity-pointless", gateway(withAffinity(IP_HASH))),
          RuleCase.of(
                  "directive-not-in-target",
                  lb(base(), lb -> lb.withNginx(OLD)),
                  lb(portals(withAffinity(LEARN)), lb -> lb.withNginx(OLD)),
                  lb(portals(site -> site.withMember(backup("apim-3"))), lb -> lb.withNginx(OLD)))
              .butNot(
                  lb(portals(withAffinity(IP_HASH)), lb -> lb.withNginx(OLD)),
                  lb(base(), lb -> lb.withNginx(new NginxTarget.Plus(19)))),
          RuleCase.of(
                  "ip-hash-with-backup",
                  ipHashWithBackup(),
                  lb(ipHashWithBackup(), lb -> lb.withNginx(OLD)))
              .butNot(portals(withAffinity(IP_HASH))),
          RuleCase.of(
                  "ip-hash-behind-proxy",
                  behindProxy(portals(withAffinity(IP_HASH))),
                  behindProxy(lb(portals(withAffinity(IP_HASH)), lb -> lb.withNginx(OLD))),
                  paired(portals(withAffinity(IP_HASH)))
                      .withLink(new Link(id("lb-2"), id("lb-1"), new Label(""))))
              .butNot(
                  portals(withAffinity(IP_HASH)),
                  behindProxy(base()),
                  lb(
                      behindProxy(portals(withAffinity(IP_HASH))),
                      lb -> lb.withBehindProxy(List.of(Cidr.of("10.9.0.0/16"))))),
          RuleCase.of(
              "cookie-named-jsessionid",
              portals(withAffinity(new StickyCookie(Affinity.SESSION_COOKIE))),
              portals(withAffinity(new StickyCookie(new CookieName("jsessionid"))))),
          RuleCase.of("learn-on-jsessionid", portals(withAffinity(LEARN)))
              .butNot(
                  lb(portals(withAffinity(LEARN)), lb -> lb.withNginx(OLD)),
                  portals(withAffinity(learn("OTHER", 30)))),
          RuleCase.of("learn-timeout-too-short", portals(withAffinity(learn("OTHER", 29))))
              .butNot(portals(withAffinity(learn("OTHER", 30)))),
          RuleCase.of("learn-not-shared", paired(portals(withAffinity(LEARN))))
              .butNot(paired(base()), portals(withAffinity(LEARN))));

  private AffinityCases() {}

  private static Topology ipHashWithBackup() {
    return portals(
        site ->
            site.mapBack(back -> back.withAffinity(IP_HASH))
                .withMembers(List.of(member("apim-1"), backup("apim-2"))));
  }

  private static Affinity learn(String cookie, int minutes) {
    return new StickyLearn(new CookieName(cookie), Duration.ofMinutes(minutes));
  }
}
