/** What commands print on a terminal. */
@NullMarked
package nl.zorgcontract.amend.report.screen;

import org.jspecify.annotations.NullMarked;
