package apim.designer.desk.command;

import java.util.List;

/// A part of the window that brings commands of its own.
public interface CommandSource {
  List<Command> commands();
}
