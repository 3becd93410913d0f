/** The command line: options in, one call, exit status out. */
@NullMarked
package nl.zorgcontract.amend.cli;

import org.jspecify.annotations.NullMarked;
