/** What all commands share: options in, one call, exit status out; and how failures are told. */
@NullMarked
package nl.zorgcontract.amend.cli.command;

import org.jspecify.annotations.NullMarked;
