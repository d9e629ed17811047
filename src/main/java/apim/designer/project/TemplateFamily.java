package apim.designer.project;

/// The templates that belong together, newest first.
public enum TemplateFamily {
  API_M_4("API-M 4.x", "WSO2's deployment patterns for API-M 4.x"),
  API_M_3("API-M 3.x", "WSO2's deployment patterns for API-M 3.x"),
  DATA_CENTRES("Several data centres", "WSO2's deployments over several data centres"),
  LOAD_BALANCER_PAGE("Load balancer page", "The systems of WSO2's page on load balancers");

  private final String title;
  private final String description;

  TemplateFamily(String title, String description) {
    this.title = title;
    this.description = description;
  }

  /// A caption of a few words.
  public String title() {
    return title;
  }

  /// What its templates are, in a phrase that begins a sentence.
  public String description() {
    return description;
  }
}
