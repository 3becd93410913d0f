/** The commands that show what a register, a run or a workspace holds; they decide nothing. */
@NullMarked
package nl.zorgcontract.amend.cli.view;

import org.jspecify.annotations.NullMarked;
