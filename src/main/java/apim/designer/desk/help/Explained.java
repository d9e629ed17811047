package apim.designer.desk.help;

import java.util.Optional;

/// A part of the window that can have a page of the help to itself.
public interface Explained {
  /// Empty where what is around it, or what is selected, explains it.
  Optional<Topic> topic();
}
