/** Options that commands share, as plain values. */
@NullMarked
package nl.zorgcontract.amend.cli.option;

import org.jspecify.annotations.NullMarked;
