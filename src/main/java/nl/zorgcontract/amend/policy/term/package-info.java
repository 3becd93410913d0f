/** The terms of an agreement: how each is defined, and its values. */
@NullMarked
package nl.zorgcontract.amend.policy.term;

import org.jspecify.annotations.NullMarked;
