/** Decisions as runs store them, the order of the work that they leave, and the windows ahead. */
@NullMarked
package nl.zorgcontract.amend.report;

import org.jspecify.annotations.NullMarked;
