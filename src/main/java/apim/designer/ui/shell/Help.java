package apim.designer.ui.shell;

import apim.designer.ui.dialogs.Questions;

/// What the Help menu says.
record Help(Questions questions) {
  void keys() {
    questions.tell(
        "Keys and gestures",
        """
        Place something: drag it from the palette, double-click it, or press Enter on it.
        Connect: drag from a site of a load balancer to a node.
        Move: drag; boxes keep to a grid of 8, with Alt they do not. Arrow keys move what is selected.
        Select: click; with Shift or Ctrl several; drag a frame around boxes.
        Look around: scroll, or drag with the middle button or with Space held. Ctrl and the wheel zoom.
        Delete removes what is selected, a line included. Escape selects nothing.
        In a field, Enter takes over what is typed and Escape brings back what was there.\
        """);
  }

  void about() {
    questions.tell(
        "API-M Topology Designer",
        "Draws WSO2 API Manager behind NGINX, says what is wrong with it, and makes a bundle that"
            + " works on the first try.");
  }
}
