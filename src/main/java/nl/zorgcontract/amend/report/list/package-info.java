/** The lists of a run: what stands in them, as CSV or as sheets of a workbook. */
@NullMarked
package nl.zorgcontract.amend.report.list;

import org.jspecify.annotations.NullMarked;
