package apim.designer.validation;

import static apim.designer.topology.Sketch.*;
import static apim.designer.validation.Checked.*;

import apim.designer.topology.ApimVersion;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Zone;
import java.util.List;

/// Designs that break the rules on what hands can write into a file and none can draw: names of what is
/// not there, and releases that are not known.
final class ReadCases {
  static final List<RuleCase> ALL =
      List.of(
          RuleCase.of(
              "unknown-member",
              lb(base(), lb -> lb.mapSites(site -> site.withMember(member("apim-9"))))),
          RuleCase.of(
              "unknown-release",
              base().withApim(ApimVersion.of("2.6.0")),
              base().withApim(ApimVersion.of("4.8.0"))),
          RuleCase.of(
                  "unknown-nginx",
                  asking(NginxTarget.of("open-source", "1.99.9")),
                  asking(NginxTarget.of("open-source", "2.0.0")),
                  asking(NginxTarget.of("plus", "R99")))
              .butNot(
                  asking(NginxTarget.of("open-source", "1.30.99")),
                  asking(NginxTarget.of("open-source", "1.31.4")),
                  asking(NginxTarget.of("plus", "R37"))),
          RuleCase.of(
                  "unknown-zone-element",
                  base().with(new Zone(id("zone-1"), new Label(""), List.of(id("apim-9")))))
              .butNot(base().with(new Zone(id("zone-1"), new Label(""), List.of(id("lb-1"))))),
          RuleCase.of(
                  "unknown-link-end",
                  base().withLink(new Link(id("apim-1"), id("apim-9"), new Label(""))),
                  base().withLink(new Link(id("apim-9"), id("apim-9"), new Label(""))))
              .butNot(base().withLink(new Link(id("apim-1"), id("lb-1"), new Label("")))));

  private ReadCases() {}
}
