/** Lists as sheets of a workbook. */
@NullMarked
package nl.zorgcontract.amend.report.workbook;

import org.jspecify.annotations.NullMarked;
