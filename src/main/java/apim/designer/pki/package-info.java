/// Keys, certificate requests, certificates and key stores.
@NullMarked
package apim.designer.pki;

import org.jspecify.annotations.NullMarked;
