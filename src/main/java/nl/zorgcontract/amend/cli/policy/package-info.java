/** The commands for policies. */
@NullMarked
package nl.zorgcontract.amend.cli.policy;

import org.jspecify.annotations.NullMarked;
