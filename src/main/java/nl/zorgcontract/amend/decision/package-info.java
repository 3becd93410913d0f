/**
 * Decides a request by the policy and the contract: one ordered list of checks, one outcome, every
 * reason.
 */
@NullMarked
package nl.zorgcontract.amend.decision;

import org.jspecify.annotations.NullMarked;
