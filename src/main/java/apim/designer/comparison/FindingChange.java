package apim.designer.comparison;

import apim.designer.validation.Finding;
import java.util.Optional;

/// A finding that comes or goes from one design to the other.
///
/// @param accepted why it no longer stands, where it is only let be; or was, where it stands now
public record FindingChange(boolean comes, Finding finding, Optional<String> accepted) {}
