package apim.designer.validation;

import apim.designer.design.Edit;
import apim.designer.topology.Ref;
import java.util.List;

/// A way out of a finding: an edit that removes it.
///
/// @param way what it does, whatever elements and numbers it does it with
/// @param choice which of several it is that go the same way, such as `control-plane`; often empty
/// @param label what the button says, such as "Use sticky cookie"
public record QuickFix(Way way, String choice, String label, Edit edit) {
  /// What a fix does. Fixes that go the same way, and are the same choice, can be gone together.
  public enum Way {
    OWN_IDS("Give every element its own id"),
    CONNECT("Connect it"),
    DISCONNECT("Disconnect it"),
    OWN_SITE("Give each profile a site of its own"),
    REMOVE("Remove it"),
    OUT_OF_ZONE("Take it out of the zone"),
    WITHOUT_LINK("Remove the link"),
    OTHER_HOST_NAME("Serve it under the other host name"),
    OTHER_PORT("Serve it on another port"),
    OTHER_OFFSET("Use another port offset"),
    OTHER_PROFILE("Run it as another profile"),
    ONE_OF_THE_SAME("Keep one of the same"),
    ONE_ACTIVE("Let one take requests"),
    ALL_ACTIVE("Let every member take requests"),
    TLS("Use TLS"),
    TLS_ON_PORT("Use TLS for every site on the port"),
    CLOSE_CONSOLE("Answer /carbon with 403"),
    NODES_ONLY("Let only nodes reach what is theirs"),
    SERVE_IT("Let a site serve it"),
    NO_AFFINITY("Use no affinity"),
    BY_ADDRESS("Use ip_hash"),
    OWN_COOKIE("Use a sticky cookie"),
    OWN_COOKIE_NAME("Give the cookie a name of its own"),
    LONGER_TIMEOUT("Set a longer timeout"),
    NEWER_NGINX("Write for a newer NGINX"),
    REPAIRED_NGINX("Plan for a repaired NGINX"),
    NEWER_NGINX_AND_OWN_COOKIE("Use a sticky cookie and write for a newer NGINX"),
    SHORTER_VALIDITY("Make it valid for a shorter time"),
    PRIVATE_AUTHORITY("Sign with a private authority"),
    SIGNING_REQUEST("Make a key and a signing request"),
    OWN_ENVIRONMENT("Give the gateways an environment of their own"),
    WITHOUT_ENVIRONMENT("Take the environment away"),
    WITHOUT_FILE("Do without the file"),
    AS_THE_SERVER("Let the sites of a server say the same"),
    NAME_OF_NODES("Expect the site's host name of the nodes"),
    NO_CLIENT_CERTIFICATES("Ask clients for no certificate"),
    AT_THE_CONTEXT_PATH("Serve it at the context path"),
    WITHOUT_EFFECT("Take back what has no effect"),
    NO_LONGER_ACCEPT("Take the acceptance away");

    private final String words;

    Way(String words) {
      this.words = words;
    }

    /// What it does, of no element in particular.
    public String words() {
      return words;
    }
  }

  public QuickFix(Way way, String label, Edit edit) {
    this(way, "", label, edit);
  }

  /// Whether it takes away an element or a site that somebody drew. Such a way out is for the
  /// architect alone: it is never gone together with others, nor the first that is offered.
  public boolean removes() {
    return removes(edit);
  }

  private static boolean removes(Edit edit) {
    return switch (edit) {
      case Edit.Remove(List<Ref> refs) -> refs.stream().anyMatch(QuickFix::isOfItsOwn);
      case Edit.Together together -> together.edits().stream().anyMatch(QuickFix::removes);
      default -> false;
    };
  }

  // A member or a link is only how two of them belong together.
  private static boolean isOfItsOwn(Ref ref) {
    return switch (ref) {
      case Ref.OfElement _, Ref.OfSite _ -> true;
      case Ref.OfMember _, Ref.OfLink _ -> false;
    };
  }
}
