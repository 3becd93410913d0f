/** From a request and a contract to a decision: identity, contract, checks in order, dates. */
@NullMarked
package nl.zorgcontract.amend.decision;

import org.jspecify.annotations.NullMarked;
