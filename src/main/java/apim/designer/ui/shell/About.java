package apim.designer.ui.shell;

/// What the program says of itself.
final class About {
  static final String TEXT =
      "Draws WSO2 API Manager behind NGINX, says what is wrong with it, and makes a bundle that"
          + " works on the first try. Nothing leaves this machine.";

  private About() {}
}
