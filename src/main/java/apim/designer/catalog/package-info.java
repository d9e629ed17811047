/// What WSO2 ships: releases, profiles, ports and affinity needs, each with its source.
@NullMarked
package apim.designer.catalog;

import org.jspecify.annotations.NullMarked;
