package apim.designer.desk.window;

import apim.designer.settings.RecentFile;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The designs on the disk that an empty canvas offers to open.
///
/// @param open asks which
/// @param recent those that were open lately, the last one first
public record StoredDesigns(
    Runnable open, Supplier<List<RecentFile>> recent, Consumer<RecentFile> openRecent) {}
