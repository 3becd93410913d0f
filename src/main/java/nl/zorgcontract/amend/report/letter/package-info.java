/** Letters to practices. */
@NullMarked
package nl.zorgcontract.amend.report.letter;

import org.jspecify.annotations.NullMarked;
