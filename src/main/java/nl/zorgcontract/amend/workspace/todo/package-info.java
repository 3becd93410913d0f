/** What awaits a person in a workspace: the list over all nights, rulings, and what is done. */
@NullMarked
package nl.zorgcontract.amend.workspace.todo;

import org.jspecify.annotations.NullMarked;
