/// What WSO2 ships: releases, profiles, ports and affinity needs, each with its source. A release is
/// a resource file, complete in itself, and its line in `releases.json`; a new one needs no code.
@NullMarked
package apim.designer.catalog;

import org.jspecify.annotations.NullMarked;
