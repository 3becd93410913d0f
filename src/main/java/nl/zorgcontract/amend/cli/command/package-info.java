/** The commands: options in, one call, exit status out. */
@NullMarked
package nl.zorgcontract.amend.cli.command;

import org.jspecify.annotations.NullMarked;
