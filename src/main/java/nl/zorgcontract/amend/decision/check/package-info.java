/** Decides: the checks on a request, in order, and the decision that they come to. */
@NullMarked
package nl.zorgcontract.amend.decision.check;

import org.jspecify.annotations.NullMarked;
