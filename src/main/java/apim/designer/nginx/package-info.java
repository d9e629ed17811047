/// The nginx configuration language: statements, one printer, one parser, the directive table.
@NullMarked
package apim.designer.nginx;

import org.jspecify.annotations.NullMarked;
