/// Nodes and sites as a table that is typed into like a spreadsheet.
@NullMarked
package apim.designer.desk.table;

import org.jspecify.annotations.NullMarked;
