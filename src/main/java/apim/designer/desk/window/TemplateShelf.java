package apim.designer.desk.window;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.diagram.Scene;
import apim.designer.project.Template;
import apim.designer.project.TemplateFamily;
import apim.designer.project.Templates;
import java.util.Arrays;
import java.util.List;

/// The templates of a family, as the window offers them.
public record TemplateShelf(TemplateFamily family, List<Offer> offers) {
  public TemplateShelf {
    offers = List.copyOf(offers);
  }

  /// One for each family that has templates, newest first.
  public static List<TemplateShelf> all() {
    List<Template> templates = Templates.all();
    return Arrays.stream(TemplateFamily.values())
        .map(family -> new TemplateShelf(family, offers(templates, family)))
        .filter(shelf -> !shelf.offers().isEmpty())
        .toList();
  }

  private static List<Offer> offers(List<Template> templates, TemplateFamily family) {
    return templates.stream()
        .filter(template -> template.family() == family)
        .map(Offer::new)
        .toList();
  }

  /// A template in the words of its tile.
  public record Offer(Template template) {
    /// What it is for.
    public String purpose() {
      return "For " + template.purpose();
    }

    /// Its release and how many nodes it has.
    public String size() {
      return "API-M %s · %d %s"
          .formatted(template.apim(), template.nodes(), template.nodes() == 1 ? "node" : "nodes");
    }

    /// What a screen reader says.
    public String spoken() {
      return "Start from %s: %s. %s. %s."
          .formatted(template.name(), template.description(), purpose(), size());
    }

    public Design design() {
      return Templates.design(template.id());
    }

    /// The drawing, from which its picture is made.
    public Scene drawing() {
      Design design = design();
      return Scene.of(Deployment.of(design), design.layout(), List.of());
    }
  }
}
