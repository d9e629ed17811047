package apim.designer.desk.window;

import apim.designer.desk.window.Notice.Tone;
import apim.designer.session.OpenElsewhere;
import apim.designer.session.Snapshot;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;

/// Says when the open design is open in another designer, too.
public final class OtherWindows {
  static final String ID = "company";

  private static final System.Logger LOG = System.getLogger(OtherWindows.class.getName());

  private final OpenElsewhere presence;
  private final Notices notices;
  private Optional<Path> file = Optional.empty();
  private boolean told;

  public OtherWindows(OpenElsewhere presence, Notices notices) {
    this.presence = presence;
    this.notices = notices;
  }

  public void follow(Snapshot snapshot) {
    if (!snapshot.file().equals(file)) {
      file = snapshot.file();
      presence.moveTo(file);
      look();
    }
  }

  /// Looks who is there, as when the architect comes back to the window.
  public void look() {
    boolean company = presence.hasCompany();
    if (company && !told) {
      file.ifPresent(this::tell);
    } else if (!company) {
      notices.remove(ID);
    }
    told = company;
  }

  private void tell(Path open) {
    LOG.log(Level.INFO, "{0} is open in another designer, too", open);
    notices.add(
        Notice.of(
            ID,
            Tone.WARNING,
            FileNames.name(open)
                + " is open in another designer, too. Whoever saves last is asked before anything"
                + " of the other is overwritten."));
  }
}
