package apim.designer.cli;

import apim.designer.catalog.Catalog;
import apim.designer.catalog.Release;
import apim.designer.design.Design;
import apim.designer.project.DesignFile;
import apim.designer.project.Template;
import apim.designer.project.Templates;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lists templates and writes designs from them.
final class TemplateCommands {
  private final Terminal terminal;

  TemplateCommands(Terminal terminal) {
    this.terminal = terminal;
  }

  /// One a line, family after family.
  int list() {
    List<Template> templates = Templates.all();
    int widest = templates.stream().mapToInt(template -> template.id().length()).max().orElse(0);
    for (Template template : templates) {
      terminal
          .out()
          .printf(
              "%-" + widest + "s  %s: %s; for %s; %d %s, API-M %s; %s%n",
              template.id(),
              template.family().title(),
              template.description(),
              template.purpose(),
              template.nodes(),
              template.nodes() == 1 ? "node" : "nodes",
              template.apim(),
              template.source());
    }
    return 0;
  }

  int create(String template, @Nullable ApimVersion apim, @Nullable NginxTarget nginx, Path out) {
    Design design = template(template);
    Topology topology = design.topology();
    if (apim != null) {
      topology = topology.withApim(apim);
      requireProfiles(topology, template);
    }
    if (nginx != null) {
      topology = topology.map(LoadBalancer.class, lb -> lb.withNginx(nginx));
    }
    String text = DesignFile.print(design.withTopology(topology), Optional.empty());
    Designs.write(out, text.getBytes(StandardCharsets.UTF_8), false);
    return 0;
  }

  private static Design template(String id) {
    try {
      return Templates.design(id);
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }

  private static void requireProfiles(Topology topology, String template) {
    Catalog catalog = Catalog.standard();
    ApimVersion apim = topology.apim();
    Release release =
        catalog
            .release(apim)
            .orElseThrow(
                () ->
                    new Refusal(
                        "API-M "
                            + apim
                            + " is not known; choose a release from "
                            + catalog.releases().getFirst()
                            + " to "
                            + catalog.releases().getLast()));
    for (Node node : topology.nodes()) {
      if (release.profile(node.profile()).isEmpty()) {
        throw new Refusal(
            "API-M "
                + apim
                + " has no profile "
                + node.profile().id()
                + ", which the template "
                + template
                + " needs; choose a release that has it with --apim");
      }
    }
  }
}
