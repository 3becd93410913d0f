/** How a decision, a policy and the terms of an agreement are put into words. */
@NullMarked
package nl.zorgcontract.amend.report.text;

import org.jspecify.annotations.NullMarked;
