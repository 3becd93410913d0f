/** The commands for what awaits a person in a workspace: the list, rulings, and what is done. */
@NullMarked
package nl.zorgcontract.amend.cli.todo;

import org.jspecify.annotations.NullMarked;
